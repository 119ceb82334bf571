import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * `npm run clone`: what README.md tells to type, word for word, in a fresh clone of what is committed. It
 * takes minutes and a registry, so it is no part of `npm test`; test/project/typed.test.ts types the rest.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * As README.md says it, and what the exit code has to be: the sample has something to mend. Each has to do
 * without what another left behind.
 */
const STEPS: readonly (readonly [command: string, codes: readonly number[]])[] = [
  ['npm run package', [0]],
  ['npm start -- --check', [0, 1]],
  ['npm run build && npm pack', [0]],
];

process.exitCode = main();

function main(): number {
  const folder = mkdtempSync(join(tmpdir(), 'polyaxon-values-clone-'));
  try {
    const clone = join(folder, 'clone');
    const prefix = join(folder, 'global');
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    if (!type(`git clone --quiet "${ROOT}" "${clone}"`, folder, [0])) return 1;
    for (const [command, codes] of STEPS) {
      rmSync(join(clone, 'dist'), { recursive: true, force: true });
      if (!readme.includes(`\`${command}\``)) return tell(`README.md does not say ${command}`);
      if (!type(command, clone, codes)) return 1;
    }
    const packed = readdirSync(clone).find((name) => name.endsWith('.tgz'));
    if (packed === undefined) return tell('npm pack made no package');
    if (!type(`npm install --global --prefix "${prefix}" "${packed}"`, clone, [0])) return 1;
    const bin = process.platform === 'win32' ? prefix : join(prefix, 'bin');
    const installed = `${bin}${delimiter}${process.env.PATH}`;
    if (!type('polyaxon-values --version', folder, [0], installed)) return 1;
    if (!type('polyaxon-values check clone/sample', folder, [0, 1], installed)) return 1;
    if (!type('polyaxon-values-language-server --version', folder, [0], installed)) return 1;
    console.log('All of it ran in a fresh clone.');
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Types a line in a shell; says what it came to where that was not wanted. */
function type(
  line: string,
  cwd: string,
  codes: readonly number[],
  path = process.env.PATH,
): boolean {
  console.log(`$ ${line}`);
  // Not with what this very script was started with: npm would take its settings from there.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')),
  );
  const { status } = spawnSync(line, {
    cwd,
    env: { ...env, PATH: path },
    shell: true,
    stdio: 'inherit',
  });
  if (status !== null && codes.includes(status)) return true;
  tell(`exit code ${status}`);
  return false;
}

function tell(problem: string): 1 {
  console.error(problem);
  return 1;
}
