import { buildAll } from './build.ts';
import { packageExtension } from './package.ts';
import { type Counts, countsLine, NONE, type Outcome, sum } from './test/counts.ts';
import { runNode } from './test/run-node.ts';
import { runTests } from './test/run-tests.ts';
import { watch } from './test/watch.ts';

/*
 * `npm test`: everything that must hold, cheapest first; stops at the first step that fails.
 * `npm test -- unit` builds and runs one step alone; `npm test -- unit FILE…` these files alone, and
 * `--watch` again after every change.
 */
const STEPS: Readonly<Record<string, (files: readonly string[]) => Promise<Outcome>>> = {
  types: () => runNode(['node_modules/typescript/bin/tsc', '-b']),
  lint: () => runNode(['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings']),
  'dead-code': () => runNode(['node_modules/knip/bin/knip.js']),
  unit: runTests,
  editor: async () => runNode(['scripts/vscode-host/test.ts', '--vsix', await packageExtension()]),
  web: () => runNode(['scripts/vscode-host/test-web.ts']),
};

const words = process.argv.slice(2).filter((word) => word !== '--watch');
const files = words.filter((word) => word.endsWith('.ts'));
const steps = words.filter((word) => !word.endsWith('.ts'));
const unknown = steps.find((step) => !Object.hasOwn(STEPS, step));
if (unknown !== undefined) {
  console.error(`There is no step ${unknown}; there are ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}
const wanted = Object.entries(STEPS).filter(([name]) =>
  files.length > 0 && steps.length === 0 ? name === 'unit' : !steps.length || steps.includes(name),
);

if (process.argv.includes('--watch')) await watch(files, async (these) => void (await run(these)));
else process.exitCode = (await run(files)) ? 0 : 1;

async function run(these: readonly string[]): Promise<boolean> {
  let counts: Counts = NONE;
  let failed: string | undefined;
  console.log('— build');
  try {
    await buildAll();
  } catch (error) {
    failed = 'build';
    console.error(error instanceof Error ? error.message : error);
  }
  for (const [name, step] of wanted) {
    if (failed !== undefined) break;
    console.log(`— ${name}`);
    const outcome = await step(these);
    counts = sum(counts, outcome.counts);
    if (!outcome.ok) failed = name;
  }
  console.log(failed === undefined ? '— all' : `— ended at the step that failed: ${failed}`);
  console.log(countsLine(counts));
  return failed === undefined;
}
