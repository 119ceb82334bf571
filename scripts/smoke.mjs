// Packs the npm package, installs it elsewhere, and runs what is in it on the Node that runs this: 20 or
// later. The tests themselves run on the Node that the project pins.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'polyaxon-values-smoke-'));
try {
  npm(root, 'pack', '--pack-destination', folder);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  // Without one npm would look for it in the folders above.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(folder, 'install', '--no-audit', '--no-fund', `./${archive}`);
  cpSync(join(root, 'sample'), join(folder, 'sample'), { recursive: true });

  const version = command('--version').stdout.trim();
  const { version: expected } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  must(version === expected, `--version says ${version}, not ${expected}`);

  const { stdout } = command('check', '--format', 'json', 'sample');
  const { files } = JSON.parse(stdout);
  const rules = files.flatMap((file) => file.findings.map((finding) => finding.rule));
  must(rules.includes('exposed-without-tls'), `the sample has ${rules.join(', ')}`);

  const answer = await initialize();
  must(answer.includes('"capabilities"'), `the language server answered ${answer}`);
  console.log(`polyaxon-values ${version} runs on Node ${process.version}, ${process.platform}`);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** @param {string} cwd @param {string[]} args */
function npm(cwd, ...args) {
  const shell = process.platform === 'win32';
  const { status, stderr } = spawnSync('npm', args, { cwd, shell, encoding: 'utf8' });
  must(status === 0, `npm ${args.join(' ')} failed:\n${stderr}`);
}

/** @param {string[]} args */
function command(...args) {
  return spawnSync(process.execPath, [installed('cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
}

/** @param {string} file */
function installed(file) {
  return join(folder, 'node_modules', 'polyaxon-values', 'dist', file);
}

/** What the server says first. @returns {Promise<string>} */
function initialize() {
  const child = spawn(process.execPath, [installed('server.js'), '--stdio'], { cwd: folder });
  const params = { processId: null, rootUri: null, capabilities: {} };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  return new Promise((resolve, reject) => {
    let printed = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the language server ended with ${code}`)));
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      if (!printed.includes('}}')) return;
      child.removeAllListeners('exit');
      child.kill();
      resolve(printed);
    });
  });
}

/** @param {boolean} holds @param {string} otherwise */
function must(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}
