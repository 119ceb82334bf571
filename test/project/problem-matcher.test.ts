import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const { contributes } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

test('the problem matcher reads every problem that the command line prints', () => {
  const file = 'test/vscode/workspace/mended.yaml';
  const run = (...options: readonly string[]) =>
    spawnSync(process.execPath, [CLI, 'check', file, ...options], { cwd: ROOT, encoding: 'utf8' });
  const [matcher] = contributes.problemMatchers;
  const [head, loop] = matcher.pattern.map(
    ({ regexp }: { readonly regexp: string }) => new RegExp(regexp),
  );
  const [first = '', ...lines] = run().stdout.split('\n');
  assert.equal(head.exec(first)?.[1], file);
  const read = lines.flatMap((line) => {
    const [, row, column, severity, message, code] = loop.exec(line) ?? [];
    return row === undefined ? [] : [{ row, column, severity, message, code }];
  });
  const [{ findings }] = JSON.parse(run('--format', 'json').stdout).files;
  assert.ok(findings.length > 5);
  assert.equal(read.length, findings.length);
  assert.deepEqual(
    read.map(({ code }) => code),
    findings.map(({ rule }: { readonly rule: string }) => rule),
  );
  assert.ok(read.every(({ message = '' }) => /^\S.*\.$/.test(message)));
});
