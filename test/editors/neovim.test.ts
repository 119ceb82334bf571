import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { canInstallNeovim, findNeovim } from '../../scripts/neovim.ts';
import { exposedWithoutTls } from '../../server/src/core/rules/network/exposed-without-tls.ts';
import { FIXED, VALUES } from '../support/values-to-mend.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SERVER = path.join(ROOT, 'dist', 'server.js');
const INSTALL_LOG = path.join(ROOT, 'out', 'neovim-install.log');

const INGRESS_ENABLED = { line: 3, character: 12 } as const;
const ADD_TLS = 'Add TLS to the ingress';

/** What neovim.lua prints. */
interface Seen {
  readonly diagnostics: readonly { readonly rule: string; readonly line: number }[];
  readonly hover: string;
  readonly actions: readonly string[];
}

test('Neovim with the documented settings shows, explains and fixes a finding', async (t) => {
  if (process.platform === 'win32') return t.skip('the server is found by a shell script here');
  assert.ok(existsSync(SERVER), `${SERVER} is missing: build first, with \`npm run build\``);
  const neovim = await findNeovim(INSTALL_LOG);
  if ('missing' in neovim) {
    const reason = `Neovim cannot be had: ${neovim.missing}`;
    assert.ok(process.env.CI !== 'true' || !canInstallNeovim(), reason);
    return t.skip(reason);
  }
  const { seen, saved } = editInNeovim(neovim.program, t);

  const found = seen.diagnostics.map(({ rule, line }) => `${line} ${rule}`);
  for (const expected of [
    '1 core-node-isolation',
    '3 exposed-without-tls',
    '6 postgresql-in-cluster',
  ])
    assert.ok(found.includes(expected), `${expected} is not among ${found.join(', ')}`);
  assert.ok(
    seen.diagnostics.every(({ rule }) => rule !== 'postgresql-no-backup'),
    'the settings turn this rule off',
  );
  assert.ok(seen.hover.includes(exposedWithoutTls.why), seen.hover);
  assert.ok(seen.actions.includes(ADD_TLS), seen.actions.join(', '));
  assert.equal(saved, FIXED);
});

function editInNeovim(program: string, t: TestContext): { seen: Seen; saved: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'polyaxon-values-neovim-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('values.yaml'), VALUES);
  writeFileSync(at('settings.lua'), settingsFor(program));
  // What `npm install` puts on the path.
  writeFileSync(
    at('polyaxon-values-language-server'),
    `#!/bin/sh\nexec '${process.execPath}' '${SERVER}' "$@"\n`,
    { mode: 0o755 },
  );
  const session = {
    hover: INGRESS_ENABLED,
    action: { ...INGRESS_ENABLED, title: ADD_TLS, rule: exposedWithoutTls.id },
  };
  const script = path.join(import.meta.dirname, 'neovim.lua');
  // A script that fails to load must not leave Neovim waiting for a person: hence the last command.
  const { status, stdout, stderr } = spawnSync(
    program,
    ['--clean', '--headless', '-n']
      .concat('--cmd', `luafile ${at('settings.lua')}`)
      .concat('-c', `luafile ${script}`, '-c', 'cquit 1', 'values.yaml'),
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...process.env,
        PATH: `${folder}${path.delimiter}${process.env.PATH ?? ''}`,
        XDG_CACHE_HOME: folder,
        XDG_CONFIG_HOME: folder,
        XDG_DATA_HOME: folder,
        XDG_STATE_HOME: folder,
        POLYAXON_VALUES_SESSION: JSON.stringify(session),
      },
    },
  );
  assert.equal(status, 0, `Neovim failed:\n${stderr}`);
  return { seen: JSON.parse(stdout), saved: readFileSync(at('values.yaml'), 'utf8') };
}

/** The settings for this version of Neovim, as they are put in place. */
function settingsFor(program: string): string {
  const { status } = spawnSync(program, [
    '--clean',
    '--headless',
    '-c',
    "if has('nvim-0.11') | qall | else | cquit | endif",
  ]);
  const read = (name: string) => readFileSync(path.join(ROOT, 'editors', 'neovim', name), 'utf8');
  if (status !== 0) return read('before-0.11.lua');
  return `vim.lsp.config('polyaxon_values', (function()
${read('lsp/polyaxon_values.lua')}
end)())
vim.lsp.enable('polyaxon_values')
`;
}
