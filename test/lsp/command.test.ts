import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/src/lsp/main.ts', import.meta.url));

function ran(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...argv], {
    encoding: 'utf8',
    input: '',
  });
  return { status, stdout, stderr };
}

test('the language server tells its version and how it is started', () => {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  assert.equal(ran('--version').stdout, `${JSON.parse(manifest).version}\n`);
  const { status, stdout } = ran('--help');
  assert.match(stdout, /^Usage: polyaxon-values-language-server --stdio\n/);
  assert.equal(status, 0);
});

test('started by hand it says so, instead of waiting for an editor', () => {
  const { status, stdout, stderr } = ran();
  assert.match(stderr, /Editors start it/);
  assert.equal(stdout, '');
  assert.equal(status, 2);
});

test('a port or a pipe without its name is told, too', () => {
  for (const argv of [
    ['--socket'],
    ['--socket=abc'],
    ['--pipe='],
    ['--stdiox'],
    ['--pipe', '-h'],
  ]) {
    const { status, stderr } = ran(...argv);
    assert.match(stderr, /^Usage: polyaxon-values-language-server/, argv.join(' '));
    assert.equal(status, 2);
  }
});
