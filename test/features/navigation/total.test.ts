import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../../server/src/core/lint.ts';
import type { Source } from '../../../server/src/core/source.ts';
import type { Span } from '../../../server/src/core/span.ts';
import { createWorkspace } from '../../../server/src/core/workspace/workspace.ts';
import { definitionAt } from '../../../server/src/features/navigation/definition.ts';
import { documentLinks } from '../../../server/src/features/navigation/document-links.ts';
import { foldsIn } from '../../../server/src/features/navigation/folding.ts';
import { referencesAt } from '../../../server/src/features/navigation/references.ts';
import { renamedAt } from '../../../server/src/features/navigation/rename.ts';
import {
  type DocumentSymbol,
  documentSymbols,
} from '../../../server/src/features/navigation/symbols.ts';
import { corpusFiles, corpusIsHere, NO_CORPUS } from '../../support/corpus.ts';

const FILES = ['official/**/*.yaml', 'docs/**/*.yaml', 'faults/**/*.*', 'reports/**/*.*'];
/** Offsets looked at in a text; of a longer one every second, third … */
const MOST = 1500;

function checkSpan({ start, end }: Span, { name, text }: Source): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${name}: ${start}-${end}`);
}

function checkNested(symbols: readonly DocumentSymbol[], source: Source, outer: Span): void {
  for (const { name, span, nameSpan, children } of symbols) {
    checkSpan(span, source);
    const where = `${source.name}: ${name}`;
    assert.ok(outer.start <= span.start && span.end <= outer.end, where);
    assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end, where);
    checkNested(children, source, span);
  }
}

test('at every offset nothing throws, and every place is inside of its file', {
  skip: corpusIsHere ? false : NO_CORPUS,
}, () => {
  const files = FILES.flatMap((pattern) => corpusFiles(pattern));
  assert.ok(files.length > 100);
  let found = 0;
  for (const { path, text } of files) {
    const source = { name: path, text };
    const workspace = createWorkspace();
    workspace.put(source);
    const result = lint(source, { force: /\.ya?ml$/.test(path) }, workspace);
    if (!result) continue;
    const whole = { start: 0, end: text.length };
    checkNested(documentSymbols(result), source, whole);
    for (const fold of foldsIn(result) ?? []) checkSpan(fold, source);
    for (const { span } of documentLinks(result, workspace)) checkSpan(span, source);
    for (let at = 0; at <= text.length; at += Math.ceil(text.length / MOST)) {
      const targets = [
        ...definitionAt(result, at, workspace),
        ...referencesAt(result, at, workspace),
      ];
      for (const target of targets) checkSpan(target.span, target.source);
      const renamed = renamedAt(result, at, workspace);
      if (renamed && 'span' in renamed) {
        assert.equal(text.slice(renamed.span.start, renamed.span.end), renamed.name, path);
      }
      found += targets.length;
    }
  }
  assert.ok(found > 100);
});
