import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../server/src/cli/run.ts';
import { type FakeIoOptions, fakeIo } from './fake-io.ts';

async function check(options: FakeIoOptions, ...argv: readonly string[]) {
  const io = fakeIo(options);
  const code = await run(['check', '--profile', 'trial', ...argv], io);
  return { code, out: io.stdoutText(), err: io.stderrText(), io };
}

test('standard input stands for a file, with its name, its neighbours and its configuration', async () => {
  const files = [
    ['envs/.polyaxon-values.yaml', 'rules: {duplicate-key: warning}\n'],
    ['envs/values.yaml', 'deploymentChart: platform\n'],
    ['envs/values-prod.yaml', 'old: text\n'],
  ] as const;
  const stdin = 'timezone: UTC\ntimezone: CET\n';
  const { code, out, io } = await check(
    { files, stdin },
    ...['--stdin-filename', 'envs/values-prod.yaml', '-'],
  );
  assert.match(out, /^envs\/values-prod\.yaml\n {2}2:1 {2}warning .* duplicate-key$/m);
  assert.equal(code, 0);
  assert.deepEqual(io.files.get('envs/values-prod.yaml'), new TextEncoder().encode('old: text\n'));
});

test('the mended text goes to standard output, and no file is written', async () => {
  const stdin = 'deploymentChart: platform\n# polyaxon-values-disable-file yaml-syntax\n';
  const { out, err, io } = await check({ stdin }, '--fix', '--stdin-filename', 'new.yaml', '-');
  assert.equal(out, 'deploymentChart: platform\n');
  assert.match(err, /new\.yaml: mended unused-directive/);
  assert.equal(io.files.size, 0);
});

test('a clean text goes on as it is', async () => {
  const stdin = 'deploymentChart: platform\n';
  const { out } = await check({ stdin }, '--fix', '--stdin-filename', 'new.yaml', '-');
  assert.equal(out, stdin);
});

test('a name without standard input is refused', async () => {
  const { code, err } = await check({}, '--stdin-filename', 'a.yaml', 'b.yaml');
  assert.equal(code, 2);
  assert.match(err, /--stdin-filename needs the file -/);
});

const TWICE = 'deploymentChart: platform\ntimezone: UTC\ntimezone: CET\n';

test('another file stands for the configuration of this folder', async () => {
  const files = [
    ['ci/strict.yaml', 'rules: {duplicate-key: off}\n'],
    ['.polyaxon-values.yaml', 'rules: {duplicate-key: error}\n'],
    ['values.yaml', TWICE],
  ] as const;
  assert.equal((await check({ files }, 'values.yaml')).code, 1);
  assert.equal((await check({ files }, '--config', 'ci/strict.yaml', 'values.yaml')).code, 0);
});

test('what is wrong in another configuration is told of that file', async () => {
  const of = async (config: Uint8Array | string, ...argv: readonly string[]) => {
    const files = [
      ['ci/strict.yaml', config],
      ['values.yaml', 'deploymentChart: platform\n'],
    ] as const;
    return check({ files }, '--config', 'ci/strict.yaml', 'values.yaml', ...argv);
  };
  assert.match((await of('rulez: {}\n')).out, /^ci\/strict\.yaml\n {2}1:1 {2}error/);
  assert.match((await of('rulez: {}\n', '--format', 'github')).out, /file=ci\/strict\.yaml,/);
  const broken = await of(Uint8Array.of(0xff));
  assert.deepEqual([broken.code, broken.err], [2, 'ci/strict.yaml: not UTF-8 text\n']);
  const empty = await check({ files: [['c.yaml', 'rules: {}\n']] }, '--config', 'c.yaml');
  assert.match(empty.err, /c\.yaml names no releases/);
});

test('a configuration that is not there is told', async () => {
  const { code, err } = await check(
    { files: [['values.yaml', TWICE]] },
    '--config',
    'no.yaml',
    'values.yaml',
  );
  assert.equal(code, 2);
  assert.match(err, /no\.yaml/);
});

test('watching checks again after each change', async () => {
  const files = new Map([['values.yaml', TWICE]]);
  const io = fakeIo({
    files,
    changes: [
      () => io.files.set('values.yaml', new TextEncoder().encode('deploymentChart: platform\n')),
    ],
  });
  const code = await run(['check', '--profile', 'trial', '--quiet', '--watch', 'values.yaml'], io);
  assert.equal(io.stdoutText().match(/1 file checked/g)?.length, 2);
  assert.equal(io.stdoutText().match(/duplicate-key/g)?.length, 1);
  assert.equal(io.stderrText().match(/waiting for a change/g)?.length, 2);
  assert.equal(code, 0);
});

test('standard input cannot be watched', async () => {
  assert.match((await check({}, '--watch', '-')).err, /cannot be watched/);
});

test('files given as with helm -f are one release, whatever they are called', async () => {
  const files = [
    ['a/one.yaml', 'deploymentChart: platform\ngateway:\n  service:\n    type: LoadBalancer\n'],
    ['b/two.yaml', 'gateway:\n  service:\n    type: ClusterIP\n'],
  ] as const;
  const argv = [
    '--profile',
    'production',
    '--format',
    'json',
    '-f',
    'a/one.yaml',
    '-f',
    'b/two.yaml',
  ];
  const { out } = await check({ files }, ...argv);
  const report = JSON.parse(out);
  assert.deepEqual(
    report.files.map((file: { path: string }) => file.path),
    ['a/one.yaml', 'b/two.yaml'],
  );
  assert.deepEqual(report.files[1].releases[0].layers, ['a/one.yaml', 'b/two.yaml']);
  assert.doesNotMatch(out, /exposed-without-tls/);
  const alone = await check({ files }, '--profile', 'production', 'a/one.yaml');
  assert.match(alone.out, /exposed-without-tls/);
});

test('a layer that is not there is told', async () => {
  const files = [['a.yaml', 'deploymentChart: platform\n']] as const;
  const { code, out, err } = await check({ files }, '-f', 'a.yaml', '-f', 'no.yaml');
  assert.equal(code, 2);
  assert.equal(err, 'no.yaml: no such file\n');
  assert.doesNotMatch(out, /\.polyaxon-values\.yaml/);
});

test('layers and other paths do not go together', async () => {
  const { code, err } = await check({}, '-f', 'a.yaml', 'b.yaml');
  assert.equal(code, 2);
  assert.match(err, /-f names all layers of one release/);
});
