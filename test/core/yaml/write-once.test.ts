import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesOf } from '../../../server/src/core/fixes-of.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit/apply-edits.ts';
import { lintText } from '../../support/check.ts';

const PLATFORM = 'deploymentChart: platform\n';

/** What is offered for keys that are written twice, as the texts after it. */
function mended(values: string): readonly string[] {
  const text = PLATFORM + values;
  return lintText(text)
    .findings.filter(({ rule }) => rule.id === 'duplicate-key')
    .flatMap(fixesOf)
    .map(({ edits, safe }) => {
      assert.ok(safe);
      return applyEdits(text, edits).slice(PLATFORM.length);
    });
}

const SAME: Readonly<Record<string, readonly [before: string, ...after: string[]]>> = {
  sections: [
    'gateway:\n  replicas: 2\nui: {}\ngateway:\n  replicas: 2\n',
    'ui: {}\ngateway:\n  replicas: 2\n',
  ],
  'keys of a section': [
    'gateway:\r\n  replicas: 2\r\n  image: x\r\n  "replicas": 2\r\n',
    'gateway:\r\n  image: x\r\n  "replicas": 2\r\n',
  ],
  'keys between braces': [
    'gateway: {replicas: 2, image: x, replicas: 2}\n',
    'gateway: {image: x, replicas: 2}\n',
  ],
  'each of two': [
    'ui: {}\nui: {}\nagent: {}\nagent: {}\n',
    'ui: {}\nagent: {}\nagent: {}\n',
    'ui: {}\nui: {}\nagent: {}\n',
  ],
};

for (const [what, [before, ...after]] of Object.entries(SAME)) {
  test(`of two keys that say the same the first goes: ${what}`, () => {
    assert.deepEqual(mended(before), after);
  });
}

for (const [what, values] of Object.entries({
  'another value': 'gateway:\n  replicas: 2\n  replicas: 3\n',
  'a map with another key': 'gateway: {replicas: 2}\ngateway: {image: x}\n',
  'a comment beside it': 'gateway:\n  replicas: 2 # why\n  image: x\n  replicas: 2\n',
  'a name that is used below': 'gateway: &a {replicas: 2}\nagent: *a\ngateway: {replicas: 2}\n',
  'a map that Helm never sees': 'gateway:\n  ui: {}\n  ui: {}\ngateway: {}\n',
})) {
  test(`a key stays where something would be lost: ${what}`, () => {
    assert.deepEqual(mended(values), []);
  });
}
