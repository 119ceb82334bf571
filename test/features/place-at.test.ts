import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPath } from '../../server/src/core/path.ts';
import { placeAt } from '../../server/src/core/yaml/cursor.ts';
import { parseYaml } from '../../server/src/core/yaml/parse.ts';
import { readCursor } from '../support/marked-yaml.ts';

/** Each text has the cursor at `|`; the key says where a new key there would belong. */
const PLACES: readonly (readonly [expected: string | undefined, marked: string])[] = [
  ['', '|'],
  ['', '# only a comment\n|'],
  ['', 'gateway:\n  enabled: true\n|\nagent: {}\n'],
  ['gateway', 'gateway:\n  enabled: true\n  |\nagent: {}\n'],
  ['gateway', 'gateway:\n  |'],
  ['gateway', 'gateway:\n  |\n  enabled: true\n'],
  ['gateway', 'gateway: # the API\n    |\nagent: {}\n'],
  ['gateway', 'gateway:\n  service:\n    type: ClusterIP\n  |\n'],
  ['gateway.service', 'gateway:\n  service:\n    type: ClusterIP\n    |\n'],
  ['gateway.service', 'gateway:\n  service:\n    ty|pe: ClusterIP\n'],
  ['', 'gate|way:\n  enabled: true\n'],
  ['', 'deploymentChart: plat|form\n'],
  ['', '\uFEFFdeploymentChart: platform\n|'],
  ['gateway', 'gateway:\n  enabled: true\n  # a com|ment\n'],
  ['', 'gateway:\n  enabled: true\n# a com|ment\n'],
  ['connections[1]', 'connections:\n  - name: a\n  - name: b\n    |\n'],
  ['connections[0]', 'connections:\n  - na|me: a\n  - name: b\n'],
  ['', 'connections:\n- name: a\n|'],
  // No key fits here.
  [undefined, 'gateway:\n  enabled: true\n      |\n'],
  [undefined, 'gateway:\n    enabled: true\n  |\n'],
  [undefined, 'connections:\n  - name: a\n  |\n'],
  [undefined, 'gateway: {}\n  |\n'],
  [undefined, 'gateway: {\n  enabled: true,\n  |\n}\n'],
  [undefined, 'notes: |\n  one\n|\n  two\n'.replace(': |', ': >')],
  [undefined, 'notes: >\n  one\n  |\n'],
  ['', 'notes: >\n  one\n\n|\ngateway: {}\n'],
];

for (const [expected, marked] of PLACES) {
  test(`placeAt: ${JSON.stringify(marked)}`, () => {
    const { text, offset } = readCursor(marked);
    const place = placeAt(text, parseYaml(text).documents[0]?.root, offset);
    assert.equal(place && formatPath(place), expected);
  });
}
