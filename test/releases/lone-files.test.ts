import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../server/src/core/lint.ts';
import { createWorkspace } from '../../server/src/core/workspace/workspace.ts';

/*
 * Mostly many files stand alone and few are looked at: one is read when somebody asks for it, and whoever
 * has checked it may have it forgotten.
 */

const FILES = {
  'alone/deploy.yaml': 'deploymentChart: platform\nreplica: 1\n',
  'pair/values.yaml': 'deploymentChart: platform\ngateway: {replicas: 1}\n',
  'pair/values-prod.yaml': 'gateway: {replicas: 2}\n',
};

function workspaceOfAll() {
  const workspace = createWorkspace();
  for (const [name, text] of Object.entries(FILES)) workspace.put({ name, text });
  return workspace;
}

const layerIn = (workspace: ReturnType<typeof workspaceOfAll>, name: string) =>
  workspace.view(name)?.layers[0]?.layer;

test('a file that stands alone is read once, and anew where it was forgotten', () => {
  const workspace = workspaceOfAll();
  const first = layerIn(workspace, 'alone/deploy.yaml');
  assert.ok(first);
  assert.equal(layerIn(workspace, 'alone/deploy.yaml'), first);
  workspace.forget('alone/deploy.yaml');
  assert.notEqual(layerIn(workspace, 'alone/deploy.yaml'), first);
});

test('a layer of other releases is not forgotten', () => {
  const workspace = workspaceOfAll();
  for (const name of ['pair/values.yaml', 'pair/values-prod.yaml', 'pair/gone.yaml']) {
    const before = layerIn(workspace, name);
    workspace.forget(name);
    assert.equal(layerIn(workspace, name), before, name);
  }
});

test('what is found, and which releases there are, is the same after all was forgotten', () => {
  const workspace = workspaceOfAll();
  const told = () => ({
    releases: workspace.releases().map(({ name, layers }) => [name, layers.length]),
    found: Object.entries(FILES).flatMap(([name, text]) =>
      (lint({ name, text }, {}, workspace)?.findings ?? []).map(({ rule, span }) => [
        name,
        rule.id,
        span.start,
      ]),
    ),
  });
  const before = told();
  assert.ok(before.found.some(([, rule]) => rule === 'unknown-key'));
  for (const name of Object.keys(FILES)) workspace.forget(name);
  assert.deepEqual(told(), before);
});
