import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stepsOf, unpackEffects } from '../server/src/core/effects/unpack.ts';
import { findHelm, renderWith } from './helm.ts';
import { readChart } from './import-chart/read-chart.ts';
import { observe } from './import-effects/observe.ts';
import { pack } from './import-effects/pack.ts';
import { readObjects } from './import-effects/read-objects.ts';

/** Less than this much agreement with Helm means that a template was not understood. */
const ENOUGH = 0.97;

/**
 * Works out from a chart's templates what each value does, tries each key with a real Helm, and writes
 * both to `schemas/charts/<chart>/<version>/effects.json`. The chart must have been imported before.
 */
async function importEffects(folder: string): Promise<void> {
  const { name, version, defaults } = readChart(folder);
  const target = join(fileURLToPath(new URL('../schemas/charts', import.meta.url)), name, version);
  if (!existsSync(target)) throw new Error(`Import the chart first: there is no ${target}.`);
  const packed = pack({ ...readObjects(folder), name, version });
  const effects = unpackEffects(packed);
  const paths = effects.expressions.flatMap((it) => (it.op === 'path' ? [it.path] : []));
  const render = renderWith(findHelm(), folder, 'observed');
  const { seen, different } = await observe(effects, defaults, paths, render, console.log);
  for (const line of different) console.log(line);
  const tried = new Set(seen.map((path) => path.join('.')));
  console.log(
    `${paths.length} keys, ${seen.length} seen to have an effect, ${different.length} seen otherwise`,
  );
  if (different.length > seen.length * (1 - ENOUGH)) throw new Error('Too much is different.');
  const unseen = paths.filter((path) => !tried.has(path.join('.')));
  const file = join(target, 'effects.json');
  writeFileSync(
    file,
    `${JSON.stringify({ ...packed, unseen: unseen.map(indexIn(stepsOf(packed.keys))) })}\n`,
  );
  console.log(`Wrote ${file}`);
}

/** The index of a path among steps that each name their parent's. */
function indexIn(steps: readonly (readonly [parent: number, key: string])[]) {
  return (path: readonly (string | number)[]): number =>
    path.reduce<number>(
      (parent, key) => steps.findIndex(([at, name]) => at === parent && name === key),
      -1,
    );
}

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined || rest.length > 0) {
  console.error('Usage: import-effects <chart folder>');
  process.exitCode = 1;
} else await importEffects(folder);
