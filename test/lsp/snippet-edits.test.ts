import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextEdit } from '../../server/src/core/fix.ts';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { isRule } from '../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import { plainText, stopDefaults } from '../../server/src/core/yaml/edit/snippet-syntax.ts';
import { snippetEdits } from '../../server/src/lsp/snippet-edits.ts';
import { lintText } from '../support/check.ts';

/** As VS Code does it: further lines are indented like the text in front of the edit. */
function insertLikeVsCode(text: string, edits: readonly TextEdit[]): string {
  const snippets = snippetEdits(text, edits);
  const defaults = stopDefaults(snippets.map(({ snippet }) => snippet).join(''));
  return applyEdits(
    text,
    snippets.map(({ start, end, snippet }) => {
      const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
      const indent = /^[ \t]*/.exec(before)?.[0] ?? '';
      return { start, end, text: plainText(snippet, defaults).replaceAll('\n', `\n${indent}`) };
    }),
  );
}

test('an edit in the middle of an indented line begins at its start', () => {
  const text = 'a:\n  b: # \\ $ }\n';
  const start = text.indexOf(' #');
  const edits = [{ start, end: start, text: '\n    c: d', snippet: '\n    c: ${1:d}' }];
  assert.deepEqual(snippetEdits(text, edits), [
    { start: 3, end: start, snippet: '  b:\n    c: ${1:d}' },
  ]);
  assert.equal(insertLikeVsCode(text, edits), applyEdits(text, edits));
});

test('what stands in front is escaped, and edits on the same line become one', () => {
  const text = 'a:\n  "$}": b, c\n';
  const b = text.indexOf('b');
  const c = text.lastIndexOf('c');
  const edits = [
    { start: b, end: b + 1, text: 'B', snippet: '${1:B}' },
    { start: c, end: c + 1, text: '\n  d' },
  ];
  assert.deepEqual(snippetEdits(text, edits), [
    { start: 3, end: c + 1, snippet: '  "\\$\\}": ${1:B}, \n  d' },
  ]);
  assert.equal(insertLikeVsCode(text, edits), applyEdits(text, edits));
});

test('edits on one line, or at the start of a line, stay as they are', () => {
  const text = '  a: b\n';
  const edits = [
    { start: 0, end: 0, text: '  x: y\n', snippet: '  x: ${1:y}\n' },
    { start: 5, end: 6, text: 'c' },
  ];
  assert.deepEqual(snippetEdits(text, edits), [
    { start: 0, end: 0, snippet: '  x: ${1:y}\n' },
    { start: 5, end: 6, snippet: 'c' },
  ]);
});

for (const rule of rules.filter(isRule)) {
  test(`${rule.id}: its fixes give the same text as snippets and as plain edits`, () => {
    const { bad } = rule.example;
    const chart = rule.charts[0] ?? 'platform';
    for (const { edits, title } of lintText(bad, { chart }).findings.flatMap(fixesOf)) {
      assert.equal(insertLikeVsCode(bad, edits), applyEdits(bad, edits), title);
    }
  });
}
