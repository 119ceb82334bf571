import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { completionsAt } from '../../server/src/features/completion/completions-at.ts';
import { cases } from '../support/cases.ts';
import { lintText } from '../support/check.ts';
import { inserted, locating } from '../support/completions.ts';
import { generatedValues } from '../support/generated-values.ts';

test('whatever is accepted wherever leaves YAML that parses, without a key written twice', () => {
  fc.assert(
    fc.property(generatedValues, fc.nat(), fc.nat(), (text, place, pick) => {
      const all = completionsAt(lintText(text), place % (text.length + 1), locating());
      const item = all[pick % Math.max(all.length, 1)];
      // To write another key over one that has values is a person's own wish.
      if (!item || (item.kind === 'key' && item.span.start < item.span.end)) return;
      const after = inserted(text, item);
      assert.deepEqual(broken(after), broken(text), `${item.label}:\n${after}`);
    }),
    cases(250),
  );
});

function broken(text: string): readonly string[] {
  const { findings } = lintText(text);
  const said = findings.filter(({ rule }) => ['yaml-syntax', 'duplicate-key'].includes(rule.id));
  return said.map(({ message }) => message);
}
