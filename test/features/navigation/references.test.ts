import assert from 'node:assert/strict';
import { test } from 'node:test';
import { referencesAt } from '../../../server/src/features/navigation/references.ts';
import { readAtCursor, shown } from '../../support/folder-at-cursor.ts';

function check(title: string, marked: string, expected: readonly string[]): void {
  test(title, () => {
    const { result, offset, workspace } = readAtCursor(marked);
    assert.deepEqual(referencesAt(result, offset, workspace).map(shown), expected);
  });
}

const CONFIG = `=== .polyaxon-values.yaml
releases:
  - {name: prod, values: [base.yaml, prod.yaml]}
  - {name: dev, values: [base.yaml, dev.yaml]}
  - {name: other, values: [other.yaml]}
`;
const BASE = `=== base.yaml
deploymentChart: platform
gateway: {replicas: 2}
connections:
  - name: data
    kind: s3
mountConnections: [data]
`;
const PROD = '=== prod.yaml\ngateway: {replicas: 3}\nmountConnections: [data, "logs"]\n';
const DEV = "=== dev.yaml\ngateway: {replicas: 1}\nmountConnections:\n  - 'data'\n";
const OTHER = '=== other.yaml\nui: {}\nmountConnections: [data]\n';
const ALL = CONFIG + BASE + PROD + DEV + OTHER;

check(
  'a key of the base: in all layers of all its releases',
  ALL.replace('replicas: 2', '|replicas: 2'),
  ['base.yaml:2 replicas', 'prod.yaml:1 replicas', 'dev.yaml:1 replicas'],
);
check(
  'a key of an overlay: in the layers of its release',
  ALL.replace('replicas: 3', 'replica|s: 3'),
  ['base.yaml:2 replicas', 'prod.yaml:1 replicas'],
);
check(
  'a connection: everywhere in the releases that share it, from the definition',
  ALL.replace('name: data', 'name: da|ta'),
  ['base.yaml:4 data', 'base.yaml:6 data', 'prod.yaml:2 data', "dev.yaml:3 'data'"],
);
check('and from a use in one of them', ALL.replace('[data, "logs"]', '[|data, "logs"]'), [
  'base.yaml:4 data',
  'base.yaml:6 data',
  'prod.yaml:2 data',
  "dev.yaml:3 'data'",
]);
check('nothing for another value', ALL.replace('kind: s3', 'kind: s|3'), []);
check('nothing on white space', ALL.replace('  - name: data', ' | - name: data'), []);
