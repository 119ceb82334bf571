import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatPath } from '../../server/src/core/path.ts';
import { cases } from '../support/cases.ts';
import { lintText } from '../support/check.ts';
import { generatedValues } from '../support/generated-values.ts';

/** Ways to write a text that say nothing else. */
const CLOTHES: Readonly<Record<string, (text: string) => string>> = {
  'line breaks of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'comments and blank lines between the keys': (text) =>
    text.replace(/^(?=deploymentChart)/m, '# a note\n\n'),
  'no line break at the end': (text) => (/[|>][+-]?\d?\n/.test(text) ? text : text.trimEnd()),
};

for (const [name, dress] of Object.entries(CLOTHES)) {
  test(`the same is found of the same values: ${name}`, () => {
    fc.assert(
      fc.property(generatedValues, (text) => {
        assert.deepEqual(found(dress(text)), found(text));
      }),
      cases(100),
    );
  });
}

function found(text: string): readonly string[] {
  return lintText(text).findings.map(
    ({ severity, rule, path, message }) =>
      `${severity} ${rule.id} at ${formatPath(path)}: ${message}`,
  );
}
