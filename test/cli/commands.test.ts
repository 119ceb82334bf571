import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { run } from '../../server/src/cli/run.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { rulePageMarkdown } from '../../server/src/features/rule-page-markdown.ts';
import { type FakeIoOptions, fakeIo } from './fake-io.ts';

async function stdoutOf(argv: readonly string[], options: FakeIoOptions = {}): Promise<string> {
  const io = fakeIo(options);
  assert.equal(await run(argv, io), 0);
  assert.equal(io.stderrText(), '');
  return io.stdoutText();
}

test('rules has a line for every rule, in columns', async () => {
  const lines = (await stdoutOf(['rules'])).trimEnd().split('\n');
  assert.deepEqual(
    lines.map((line) => line.split(/ {2,}/).length),
    rules.map(() => 3),
  );
  const titles = lines.map((line, index) => line.indexOf(rules[index]?.title ?? '?'));
  assert.deepEqual([...new Set(titles)], [titles[0]]);
});

test('explain prints the page of every rule', async () => {
  for (const rule of rules) {
    const text = await stdoutOf(['explain', rule.id]);
    assert.ok(text.startsWith(rulePageMarkdown(rule)));
    // Comments say nothing of notes, which are in no file, and of what is wrong with a whole file.
    const isCommented = rulePageMarkdown(rule).includes('disable-next-line');
    const comments = isCommented ? ['next-line', 'line', 'file'] : [];
    const ways = comments.map((what) => `disable-${what} ${rule.id}`);
    ways.push(`"${rule.id}": "off"`, `{ ${rule.id}: off }`, `--rule ${rule.id}:off`, '--baseline');
    for (const way of ways) assert.ok(text.includes(way), `${rule.id}: ${way}`);
    assert.equal(
      text.includes('`profile: trial`'),
      'production' in rule && rule.production === true,
      rule.id,
    );
  }
});

test('the version is that of the package', async () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version }: { readonly version: string } = JSON.parse(text);
  assert.equal(await stdoutOf(['--version']), `${version}\n`);
  assert.equal(await stdoutOf(['-v']), `${version}\n`);
});

test('without arguments the help is an answer to an error', async () => {
  const io = fakeIo();
  assert.equal(await run([], io), 2);
  assert.equal(io.stdoutText(), '');
  assert.equal(io.stderrText(), await stdoutOf(['-h']));
});

test('help of help is the help', async () => {
  for (const argv of [
    ['help', 'help'],
    ['help', '--help'],
    ['--help', '-h'],
    ['-h', 'help'],
  ])
    assert.equal(await stdoutOf(argv), await stdoutOf(['help']));
  assert.equal(await stdoutOf(['help', 'check']), await stdoutOf(['check', '--help']));
});

test('it does not matter in which folder a file is named', async () => {
  const text = 'limitResources: true\nartifactsStore: {}\n';
  const above = await stdoutOf(['check', 'envs/values.yaml'], {
    folder: '/project',
    files: [['envs/values.yaml', text]],
  });
  const beside = await stdoutOf(['check', 'values.yaml'], {
    folder: '/project/envs',
    files: [['values.yaml', text]],
  });
  assert.equal(above.replace('envs/', ''), beside);
});
