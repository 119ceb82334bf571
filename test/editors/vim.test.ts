import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { exposedWithoutTls } from '../../server/src/core/rules/network/exposed-without-tls.ts';
import { FIXED, VALUES } from '../support/values-to-mend.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What vim.vim writes. */
interface Seen {
  readonly error?: string;
  readonly diagnostics: readonly string[];
  readonly hover: string;
  readonly actions: readonly string[];
}

/** Where coc.nvim is unpacked: a release of it, which npm does not have. */
const COC = [
  process.env.POLYAXON_VALUES_COC ?? '',
  path.join(homedir(), '.vim/pack/coc/start/coc.nvim'),
];

test('Vim with coc.nvim and its settings shows, explains and fixes a finding', async (t) => {
  if (process.platform === 'win32') return t.skip('the server is found by a shell script here');
  const coc = COC.find((folder) => existsSync(path.join(folder, 'build', 'index.js')));
  if (coc === undefined)
    return t.skip('there is no coc.nvim; POLYAXON_VALUES_COC may name its folder');
  const folder = mkdtempSync(path.join(tmpdir(), 'polyaxon-values-vim-'));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const seen = await editInVim(coc, folder, t);
  if (seen === undefined) return t.skip('there is no Vim');
  assert.equal(seen.error, undefined);
  assert.ok(seen.diagnostics.includes('exposed-without-tls'), seen.diagnostics.join(', '));
  assert.ok(!seen.diagnostics.includes('postgresql-no-backup'), 'the settings turn this rule off');
  assert.ok(seen.hover.includes(exposedWithoutTls.why), seen.hover);
  assert.ok(seen.actions.includes('Add TLS to the ingress'), seen.actions.join(', '));
  assert.equal(readFileSync(path.join(folder, 'values.yaml'), 'utf8'), FIXED);
});

async function editInVim(coc: string, folder: string, t: TestContext): Promise<Seen | undefined> {
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('values.yaml'), VALUES);
  copyFileSync(path.join(ROOT, 'editors', 'vim', 'coc-settings.json'), at('coc-settings.json'));
  writeFileSync(
    at('polyaxon-values-language-server'),
    `#!/bin/sh\nexec '${process.execPath}' '${path.join(ROOT, 'dist', 'server.js')}' "$@"\n`,
    { mode: 0o755 },
  );
  writeFileSync(
    at('vimrc'),
    `set nocompatible noswapfile updatetime=100
set runtimepath^=${coc}
let g:coc_node_path = '${process.execPath}'
let g:coc_config_home = '${folder}'
let g:coc_data_home = '${folder}'
let g:coc_disable_startup_warning = 1
filetype plugin on
`,
  );
  // Vim ends when its input does, so that is a pipe in which nothing comes.
  const script = path.join(import.meta.dirname, 'vim.vim');
  const child = spawn('vim', ['--not-a-term', '-u', 'vimrc', '-S', script, 'values.yaml'], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
    timeout: 60_000,
    env: {
      ...process.env,
      HOME: folder,
      PATH: `${folder}${path.delimiter}${process.env.PATH ?? ''}`,
      TERM: 'xterm',
    },
  });
  t.after(() => child.kill());
  try {
    await once(child, 'exit');
  } catch {
    return undefined;
  }
  assert.ok(existsSync(at('seen.json')), 'Vim ended too early');
  return JSON.parse(readFileSync(at('seen.json'), 'utf8'));
}
