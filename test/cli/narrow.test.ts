import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands } from '../../server/src/cli/commands/index.ts';
import { fitted } from '../../server/src/cli/prose.ts';
import { run } from '../../server/src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

const COLUMNS = 20;

const FILES = [
  [
    'base.yaml',
    'deploymentChart: platform\ndeploymentVersion: 2.5.0\npostgresql: {enabled: true}\n',
  ],
  ['prod.yaml', '# polyaxon-values: chart=platform\ngateway:\n  service: {type: LoadBalancer}\n'],
  ['odd.yaml', 'gateway: {}\noperator: {}\n'],
  ['old.yaml', 'deploymentChart: platform\npostgresqlUsername: me\nlogLevel: INFO\n'],
  ['new.yaml', 'deploymentChart: platform\nlogLevel: DEBUG\ngateway: {replicas: 3}\n'],
] as const;

const LINES: readonly string[] = [
  'check .',
  'check . --format codeframe',
  'check nothing/*.yaml',
  'check --no-such-option',
  'no-such-command',
  'help',
  ...commands.map(({ name }) => `${name} --help`),
  'explain exposed-without-tls',
  'explain gateway.replicas',
  'explain exposed-without-lts',
  'rules',
  'releases',
  'diff old.yaml new.yaml',
  'migrate --dry-run old.yaml',
  'init',
];

for (const line of LINES)
  test(`a terminal of ${COLUMNS} columns: ${line}`, async () => {
    const wide = await told(line, {});
    const narrow = await told(line, { isTTY: true, columns: COLUMNS });
    assert.deepEqual(wordsOf(narrow), wordsOf(wide));
    assert.deepEqual(tooLong(narrow), []);
  });

test('what is painted is as wide as what is shown of it; code stays as it is', () => {
  assert.equal(fitted('\u001b[31mone two\u001b[39m', 7), '\u001b[31mone two\u001b[39m');
  assert.equal(fitted('  one two three', 8), '  one\n  two\n  three');
  const code = '```yaml\na: one two three\n```';
  assert.equal(fitted(code, 8), code);
});

/** What goes to both streams. */
async function told(line: string, terminal: { isTTY?: true; columns?: number }): Promise<string> {
  const io = fakeIo({ files: FILES, env: { NO_COLOR: '1' }, ...terminal });
  await run(line.split(' '), io);
  const text = `${io.stdoutText()}\n${io.stderrText()}`;
  // Of the code itself a frame shows as much as there is room for.
  return line.includes('codeframe') ? text.replaceAll(/^ *\d* \| .*$/gm, '') : text;
}

/** Each word in its place; a narrow list puts the rule in brackets behind the message. */
function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).map((word) => word.replace(/^\(([a-z\d-]+)\)$/, '$1'));
}

/** Lines of several words that are too long, but for code between fences. */
function tooLong(text: string): readonly string[] {
  const prose = text.replaceAll(/^```.*?^```$/gms, '');
  return prose.split('\n').filter((line) => line.length > COLUMNS && line.trim().includes(' '));
}
