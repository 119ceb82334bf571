import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../../server/src/core/lint.ts';
import { createWorkspace } from '../../../server/src/core/workspace/workspace.ts';
import { depict } from '../../../server/src/features/picture/depict.ts';
import { subjectsOf } from '../../../server/src/features/picture/subjects-of.ts';

const FILES = {
  '/plx/base.yaml': 'deploymentChart: platform\nuser:\n  password: rootpassword\n',
  '/plx/prod.yaml':
    '# polyaxon-values: layers=base.yaml\ndeploymentChart: platform\ngateway:\n  replicas: 2\n',
  '/plx/test.yaml':
    '# polyaxon-values: layers=base.yaml\ndeploymentChart: platform\ngateway:\n  replicas: 3\n',
};

/** The pictures for one file, with or without what is found in the others. */
function pictures(name: keyof typeof FILES, withOthers: boolean) {
  const workspace = createWorkspace();
  for (const [each, text] of Object.entries(FILES)) workspace.put({ name: each, text });
  const result = lint({ name, text: FILES[name] }, {}, workspace);
  assert.ok(result);
  const nameOf = (file: string) => file.slice('/plx/'.length);
  const others = withOthers
    ? { lint: (source: typeof result.source) => lint(source, {}, workspace) }
    : {};
  return subjectsOf([result], { nameOf, ...others }).map(depict);
}

test('a layer is drawn as its release, with what is found in the layers below', () => {
  const [only, ...rest] = pictures('/plx/prod.yaml', true);
  assert.deepEqual(rest, []);
  assert.deepEqual(only?.files, ['base.yaml', 'prod.yaml']);
  const password = only?.beyond.find(({ rule }) => rule === 'default-root-password');
  assert.deepEqual([password?.at?.file, password?.at?.line], ['base.yaml', 3]);
  const [alone] = pictures('/plx/prod.yaml', false);
  assert.ok(!alone?.beyond.some(({ rule }) => rule === 'default-root-password'));
});

test('a base is drawn by itself and in each release that it is in', () => {
  const all = pictures('/plx/base.yaml', true);
  const drawn = all.map(({ files, pools }) => {
    const [gateway] = pools[0]?.pods ?? [];
    return `${files.join(' + ')}: ×${gateway?.replicas ?? 1}`;
  });
  assert.deepEqual(drawn.sort(), [
    'base.yaml + prod.yaml: ×2',
    'base.yaml + test.yaml: ×3',
    'base.yaml: ×1',
  ]);
});
