import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../server/src/cli/run.ts';
import { toHtmlDocument } from '../../server/src/features/picture/render/html-document.ts';
import { drawn } from '../features/picture/drawn.ts';
import { fakeIo } from './fake-io.ts';

const OLD = 'deploymentChart: platform\n';
const NOW = `${OLD}postgresql:
  primary:
    persistence:
      size: 20Gi
scheduler:
  enabled: true
`;

/** A repository of one file, as git tells of it. */
function git(values: string | undefined) {
  return ([program, command = '', ...args]: readonly string[]) => {
    if (program !== 'git') return undefined;
    const done = (stdout: string) => ({ code: 0, stdout, stderr: '' });
    if (command === 'rev-parse' && args.includes('--show-cdup')) return done('\n');
    if (values === undefined) return { code: 1, stdout: '', stderr: '' };
    if (command === 'rev-parse') return done('abc\n');
    if (command === 'ls-tree') return done('values.yaml\0');
    return done(command === 'show' ? values : '');
  };
}

async function report(args: string, old: string | undefined, now = NOW) {
  const io = fakeIo({ files: [['values.yaml', now]], runs: git(old) });
  const exit = await run(['report', ...args.split(' '), 'values.yaml'], io);
  return { exit, out: io.stdoutText(), err: io.stderrText() };
}

test('beside a commit, the picture shows what the change does', async () => {
  const { exit, out, err } = await report('--base main', OLD);
  assert.deepEqual([exit, err], [0, '']);
  assert.match(out, /\nBeside main: \d+ objects change\.\n/);
  assert.match(out, /\| postgresql \|.*\*change is refused\*/);
  assert.match(out, /\| scheduler \|.*\*is new\*/);
  assert.match(out, /\n## What else the change does\n/);
});

test('beside a commit that says the same, nothing changes', async () => {
  const { exit, out } = await report('--base main', NOW);
  assert.equal(exit, 0);
  assert.match(out, /\nBeside main: nothing changes\.\n/);
  assert.doesNotMatch(out, /What else/);
});

test('another chart version is said not to be compared', async () => {
  const { out } = await report('--base main', `# polyaxon-values: version=2.5.0\n${OLD}`);
  assert.match(out, /Beside main: what another chart version changes is not known/);
});

test('a commit that git does not know is a problem', async () => {
  const { exit, out, err } = await report('--base nowhere', undefined);
  assert.deepEqual([exit, out], [2, '']);
  assert.match(err, /git knows no commit 'nowhere'/);
});

test('the page is that of the picture, byte for byte', async () => {
  const { out } = await report('--format html', undefined);
  assert.equal(out, toHtmlDocument([drawn(NOW, { name: 'values.yaml' })]));
});

test('JSON has a version, and a place for each part', async () => {
  const { out } = await report('--format json', undefined);
  const { version, deployments } = JSON.parse(out);
  assert.equal(version, 1);
  const pods = deployments[0].pools.flatMap((pool: { pods: unknown[] }) => pool.pods);
  const database = pods.find(({ title }: { title: string }) => title === 'postgresql');
  assert.deepEqual(database.at, {
    path: 'postgresql.primary',
    file: 'values.yaml',
    line: 3,
    column: 3,
    origin: 'file',
  });
});
