import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../server/src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

const LAYERS = 'releases:\n  - {name: prod, values: [base.yaml, prod.yaml]}\n';

/** The files that a check names, run in /repo/deploy with files there. */
async function filesNamed(format: string, env: Readonly<Record<string, string>>): Promise<string> {
  const io = fakeIo({
    folder: '/repo/deploy',
    env,
    files: [
      ['.polyaxon-values.yaml', LAYERS],
      ['base.yaml', 'deploymentChart: platform\ngateway:\n  replicas: 1\n'],
      ['prod.yaml', 'gateway:\n  replicas: two\n'],
    ],
  });
  await run(['check', '--format', format, '--profile', 'trial', '.'], io);
  const named = io.stdoutText().matchAll(/(?:file=|"uri": "|"path": ?")([^",]*\.yaml)/g);
  return [...new Set([...named].map(([, file]) => file))].join(' ');
}

const CASES = [
  ['github', { GITHUB_WORKSPACE: '/repo' }, 'deploy/prod.yaml'],
  ['sarif', { GITHUB_WORKSPACE: '/repo' }, 'deploy/base.yaml deploy/prod.yaml'],
  ['gitlab', { CI_PROJECT_DIR: '/repo' }, 'deploy/prod.yaml'],
  ['github', { GITHUB_WORKSPACE: '/repo/deploy' }, 'prod.yaml'],
  ['github', { GITHUB_WORKSPACE: '/elsewhere' }, 'prod.yaml'],
  ['github', {}, 'prod.yaml'],
  ['json', { GITHUB_WORKSPACE: '/repo' }, 'base.yaml prod.yaml'],
] as const;

for (const [format, env, named] of CASES) {
  test(`${format} names files from the root of ${JSON.stringify(env)}: ${named}`, async () => {
    assert.equal(await filesNamed(format, env), named);
  });
}
