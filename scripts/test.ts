import { spawnSync } from 'node:child_process';
import { buildAll } from './build.ts';
import { packageExtension } from './package.ts';

/*
 * `npm test`: everything that must hold, cheapest first; stops at the first step that fails.
 * `npm test -- unit` builds and runs one step alone.
 */
const STEPS: Readonly<Record<string, () => void | Promise<void>>> = {
  types: () => node('node_modules/typescript/bin/tsc', '-b'),
  lint: () => node('node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'),
  'dead-code': () => node('node_modules/knip/bin/knip.js'),
  unit: () => node('--test', '--test-timeout=120000', 'test/!(vscode|support)/**/*.test.ts'),
  editor: async () => node('scripts/vscode-host/test.ts', '--vsix', await packageExtension()),
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((step) => !Object.hasOwn(STEPS, step));
if (unknown) {
  console.error(`There is no step ${unknown}; there are ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}

console.log('— build');
await buildAll();
for (const [name, run] of Object.entries(STEPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`— ${name}`);
  await run();
}

function node(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
