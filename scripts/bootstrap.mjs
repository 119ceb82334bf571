// Runs on whatever Node a machine has (20 or later): installs what package-lock.json says, if that has
// not been done yet, and goes on with the Node that the project pins.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.installed');
const lockFile = join(root, 'package-lock.json');
const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
const binary = process.platform === 'win32' ? 'node.exe' : 'node';
const pinned = join(modules, 'node', 'bin', binary);

if (!isInstalled()) {
  // To standard error: some scripts print what another program reads.
  console.error('Installing dependencies (npm ci)');
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(stamp, lock);
}

const [script, ...rest] = process.argv.slice(2);
run(pinned, [script ?? '', ...rest]);

/** By this script, or by an `npm install` that npm finished after the lock file came here. */
function isInstalled() {
  if (!existsSync(pinned)) return false;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === lock;
  const written = statSync(join(modules, '.package-lock.json'), { throwIfNoEntry: false });
  return written !== undefined && written.mtimeMs >= statSync(lockFile).mtimeMs;
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['inherit', command === pinned ? 'inherit' : 2, 'inherit'],
    shell: process.platform === 'win32' && command.endsWith('.cmd'),
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
