import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileActions } from '../../client/src/file-actions.ts';
import { statusWords } from '../../client/src/status-words.ts';
import type { Tell } from '../../client/src/tell.ts';
import type { Config } from '../../server/src/core/config.ts';
import { fileStatus } from '../../server/src/features/file-status.ts';
import { readFolder } from '../support/marked-files.ts';

const english: Tell = (message, ...args) =>
  message.replace(/\{(\d)\}/g, (_, index) => String(args[index]));

/** What the status item and its list say of a file of a folder. */
function told(marked: string, name: string, config?: Config): readonly string[] {
  const folder = readFolder(marked, config);
  const recognition = folder.workspace.recognition(name);
  const status = fileStatus(name, folder.lint(name), recognition);
  const { text, detail } = statusWords(status, english);
  const actions = fileActions(status, english).map((each) =>
    [each.label, each.detail ?? ''].join(' '),
  );
  return [text, detail, ...actions.slice(0, 4)].map((line) => line.trim());
}

test('a layer that a tool names', () => {
  const folder = `
=== helmfile.yaml
releases:
  - {name: prod, chart: plx/polyaxon, version: 2.5.0, values: [base.yaml, prod.yaml]}
=== base.yaml
gateway: {replicas: 2}
=== prod.yaml
ui: {enabled: true}
`;
  assert.deepEqual(told(folder, 'prod.yaml'), [
    'Polyaxon platform 2.5.0',
    'production · 2 layers of prod',
    'Choose Chart… platform, by helmfile.yaml',
    'Choose Chart Version… 2.5.0, by helmfile.yaml',
    'Choose Profile… production',
    'Show Effective Values base.yaml + this file, named by helmfile.yaml',
  ]);
});

test('a lone file, by a comment, the values, or the settings', () => {
  const lone = `
=== values.yaml
# polyaxon-values: chart=agent
deploymentVersion: 2.5.0
user: {email: a@b.c}
`;
  assert.deepEqual(told(lone, 'values.yaml').slice(0, 4), [
    'Polyaxon agent 2.5.0',
    'production · stands alone',
    'Choose Chart… agent, by a comment',
    'Choose Chart Version… 2.5.0, by the values themselves',
  ]);
  const set = told(lone, 'values.yaml', { version: '2.0.0' });
  assert.equal(set[3], 'Choose Chart Version… 2.0.0, by the settings');
});

test('a version that is not known, an overlay of something unknown', () => {
  const folder = `
=== values-prod.yaml
# polyaxon-values: role=overlay version=9.9.9
deploymentChart: platform
`;
  assert.deepEqual(told(folder, 'values-prod.yaml'), [
    'Polyaxon platform 9.9.9 (overlay)',
    'checked against 2.15.1 · production · stands alone',
    'Choose Chart… platform, by the values themselves',
    'Choose Chart Version… 9.9.9, by a comment; checked against 2.15.1',
    'Choose Profile… production',
    'Show Effective Values over something not known here; stands alone',
  ]);
});

test('too little to check it unasked, and none of ours', () => {
  assert.deepEqual(told('=== odd.yaml\ngateway: {}\noperator: {}\n', 'odd.yaml'), [
    'Perhaps Polyaxon values',
    'not checked',
    'Check This File…',
    'Why It Was Recognised the key gateway, the key operator',
  ]);
  assert.deepEqual(told('=== a.yaml\napiVersion: v1\nkind: Service\n', 'a.yaml'), [
    'No Polyaxon values',
    'not checked',
  ]);
});
