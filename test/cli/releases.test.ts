import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { FileReport } from '../../server/src/cli/reporters/reporter.ts';
import { run } from '../../server/src/cli/run.ts';
import { readConfigFile } from '../../server/src/core/config-file/read-config-file.ts';
import { monorepo } from '../support/monorepo.ts';
import { type FakeIo, fakeIo } from './fake-io.ts';

test('each file is read once, whatever it is a layer of', async () => {
  const files = monorepo().filter(({ path }) => /^(?:habit|config|comment|charts)\//.test(path));
  const io = fakeIo({ files: files.map(({ path, text }) => [path, text]) });
  const read: string[] = [];
  const counting = {
    ...io,
    readFile: (path: string) => {
      read.push(io.resolve(path));
      return io.readFile(path);
    },
  };
  await run(['check', '--format', 'json', '.'], counting);
  assert.deepEqual(read, [...new Set(read)]);
  const missing = files.filter(({ path }) => !read.includes(io.resolve(path)));
  assert.deepEqual(missing, []);
});

test('the order in which files are named makes no difference', async () => {
  const paths = monorepo().flatMap(({ path }) => (/^(?:habit|comment)\//.test(path) ? [path] : []));
  const told = async (operands: readonly string[]) => {
    const io = inMonorepo();
    await run(['check', '--format', 'json', ...operands], io);
    return filesOf(io).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  };
  assert.deepEqual(await told(paths.toReversed()), await told(paths));
});

test('related places are left out where there are none', async () => {
  const io = fakeIo({
    files: [
      ['values.yaml', 'deploymentChart: platform\ngateway: {service: {type: ClusterIP}}\n'],
      ['values-prod.yaml', 'gateway: {service: {type: LoadBalancer}}\n'],
    ],
  });
  await run(['check', '--format', 'json', 'values-prod.yaml'], io);
  const [finding] = filesOf(io).flatMap(({ findings }) => findings);
  assert.deepEqual(finding?.related, [
    {
      path: 'values.yaml',
      range: { start: { line: 1, character: 20 }, end: { line: 1, character: 24 } },
      message: 'Overridden by `values-prod.yaml`.',
    },
  ]);
  const plain = fakeIo({ files: [['a.yaml', 'deploymentChart: platform\ntimezone: 1\n']] });
  await run(['check', '--format', 'json', 'a.yaml'], plain);
  assert.doesNotMatch(plain.stdoutText(), /"related"/);
});

test('a configuration above the repository counts for no file in it', async () => {
  const text = 'deploymentChart: platform\ntimezone: UTC\ntimezone: CET\n';
  const config = 'profile: trial\nrules: {duplicate-key: off}\n';
  const check = async (files: readonly (readonly [string, string])[]) => {
    const io = fakeIo({ files, folder: '/project' });
    await run(['check', '--profile', 'trial', '--format', 'json', 'repo/envs/a.yaml'], io);
    return filesOf(io).flatMap(({ findings }) => findings.map(({ rule }) => rule));
  };
  const files = [
    ['.polyaxon-values.yaml', config],
    ['repo/envs/a.yaml', text],
  ] as const;
  assert.deepEqual(await check(files), []);
  assert.deepEqual(await check([...files, ['repo/.git/HEAD', '']]), ['duplicate-key']);
});

test('the configuration in the documentation is right', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const [, example = ''] = /^```yaml\n(.*?)^```/ms.exec(page) ?? [];
  const { config, problems } = readConfigFile(example);
  assert.deepEqual(problems, []);
  assert.equal(config.releases.length, 2);
});

function inMonorepo(): FakeIo {
  return fakeIo({ files: monorepo().map(({ path, text }) => [path, text]) });
}

function filesOf(io: FakeIo): readonly FileReport[] {
  const { files }: { files: readonly FileReport[] } = JSON.parse(io.stdoutText());
  return files;
}

test('a file that is not there is told, beside the releases of others', async () => {
  const io = fakeIo({ files: [['values.yaml', 'deploymentChart: platform\n']] });
  assert.equal(await run(['releases', 'none.yaml', 'values.yaml'], io), 2);
  assert.match(io.stdoutText(), /^values\.yaml {2}\(platform/);
  assert.equal(io.stderrText(), 'none.yaml: no such file\n');
});
