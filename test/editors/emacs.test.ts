import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { exposedWithoutTls } from '../../server/src/core/rules/network/exposed-without-tls.ts';
import { VALUES } from '../support/values-to-mend.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What emacs.el prints. */
interface Seen {
  readonly diagnostics: readonly string[];
  readonly hover: string;
  readonly actions: readonly string[];
}

test('Emacs with the settings of editors/emacs shows, explains and offers to mend', (t) => {
  if (process.platform === 'win32') return t.skip('the server is found by a shell script here');
  const folder = mkdtempSync(path.join(tmpdir(), 'polyaxon-values-emacs-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, 'values.yaml'), VALUES);
  writeFileSync(
    path.join(folder, 'polyaxon-values-language-server'),
    `#!/bin/sh\nexec '${process.execPath}' '${path.join(ROOT, 'dist', 'server.js')}' "$@"\n`,
    { mode: 0o755 },
  );
  const { status, stdout, stderr, error } = spawnSync(
    'emacs',
    ['--batch', '-f', 'package-initialize', '-l', path.join(import.meta.dirname, 'emacs.el')],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...process.env,
        HOME: folder,
        PATH: `${folder}${path.delimiter}${process.env.PATH ?? ''}`,
        POLYAXON_VALUES_SETTINGS: path.join(ROOT, 'editors', 'emacs', 'polyaxon-values.el'),
      },
    },
  );
  if (error) return t.skip('there is no Emacs');
  if (status === 3) return t.skip('this Emacs has no Eglot');
  assert.equal(status, 0, stderr);
  const seen: Seen = JSON.parse(stdout);
  const has = (rule: string) => seen.diagnostics.some((text) => text.includes(`[${rule}]`));
  assert.ok(has('exposed-without-tls'), seen.diagnostics.join('\n'));
  assert.ok(!has('postgresql-no-backup'), 'the settings turn this rule off');
  assert.ok(seen.hover.includes(exposedWithoutTls.why), seen.hover);
  assert.ok(seen.actions.includes('Add TLS to the ingress'), seen.actions.join(', '));
});
