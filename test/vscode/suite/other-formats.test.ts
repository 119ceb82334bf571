import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { diagnosticsOf, open } from '../editor.ts';

/*
 * First of all suites: the values of a parent chart do not tell by themselves whose they are, so this
 * also shows that `Chart.yaml` is enough to start the server.
 */
suite('values in files of other tools', () => {
  const expected = {
    'stack/values.yaml': ['wrong-type', 'two'],
    'infra/main.tf': ['unknown-key', 'schedulr'],
    'infra/values.tftpl': ['wrong-type', '5'],
    'apps/polyaxon.yaml': ['wrong-type', 'many'],
  } as const;
  for (const [file, [rule, text]] of Object.entries(expected)) {
    test(`are checked in ${file}`, async () => {
      const { document } = await open(file);
      const found = await diagnosticsOf(document.uri, ({ length }) => length > 0);
      const one = found.find(({ code }) => ruleOf(code) === rule);
      assert.ok(one, found.map(({ message }) => message).join('\n'));
      assert.equal(document.getText(one.range), text);
    });
  }
});

function ruleOf(code: unknown): unknown {
  return typeof code === 'object' && code !== null && 'value' in code ? code.value : code;
}
