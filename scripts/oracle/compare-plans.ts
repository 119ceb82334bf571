import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import { unpackEffects } from '../../server/src/core/effects/unpack.ts';
import { isObject, type JsonObject } from '../../server/src/core/json.ts';
import { lint } from '../../server/src/core/lint.ts';
import { formatPath } from '../../server/src/core/path.ts';
import { compareObjects, type PlannedObject } from '../../server/src/core/plan/compare-objects.ts';
import { planChange } from '../../server/src/core/plan/plan-change.ts';
import { readManifests } from '../../server/src/core/plan/read-manifests.ts';
import { mergeLayers } from '../../server/src/core/releases/merge-layers.ts';
import { coalesce } from '../../server/src/core/values/coalesce.ts';
import { createValues } from '../../server/src/core/values/values.ts';
import { renderWith } from '../helm.ts';
import { readChart } from '../import-chart/read-chart.ts';
import { CONTEXTS } from '../import-effects/contexts.ts';
import { type ValuesPair, valuePairs } from './value-edits.ts';

const RELEASE = 'planned';

/** Helm is slow to start; this many at once. */
const AT_ONCE = 2;

/**
 * Edits values of deployments (files, and the contexts of the effects), renders both sides with a real
 * helm, and prints how far plans agree: precision and recall, and each plan that is another one.
 */
export async function comparePlans(
  helm: string,
  folder: string,
  files: readonly string[],
  count: number,
  seed: number,
): Promise<number> {
  const { name, version } = readChart(folder);
  const { chart } = resolveChart(name, version);
  const packed = new URL(`../../schemas/charts/${name}/${version}/effects.json`, import.meta.url);
  const path = fileURLToPath(packed);
  if (!existsSync(path)) throw new Error(`Import the effects first: there is no ${path}`);
  const effects = unpackEffects(JSON.parse(readFileSync(path, 'utf8')));
  const pairs = [...valuePairs(chart, effects.defaults, basesFrom(files), count, seed)];
  const render = renderWith(helm, folder, RELEASE);
  const planned = (values: JsonObject) =>
    createValues(chart, 'production', values, coalesce(chart.defaults, values), version);
  const results: Compared[] = [];
  let refused = 0;
  const work = async () => {
    for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
      const [old, now] = await Promise.all([render(pair.old), render(pair.now)]);
      if ('error' in old || 'error' in now) refused++;
      else {
        const real = compareObjects(
          readManifests(old.output, RELEASE),
          readManifests(now.output, RELEASE),
        );
        const { objects } = planChange(planned(pair.old), planned(pair.now), effects);
        results.push({ pair, wanted: linesOf(real), got: linesOf(objects) });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return report(`${name} ${version}`, results, refused);
}

interface Compared {
  readonly pair: ValuesPair;
  /** `Kind name consequence` */
  readonly wanted: ReadonlySet<string>;
  readonly got: ReadonlySet<string>;
}

/** The values of files, with what is random without a value pinned. */
function basesFrom(files: readonly string[]): Readonly<Record<string, JsonObject>> {
  const pinned = CONTEXTS[0] ?? {};
  const contexts = CONTEXTS.map((values, i) => [`context ${i}`, values] as const);
  const read = files.flatMap((file) => {
    const source = { name: 'polyaxon.values.yaml', text: readFileSync(file, 'utf8') };
    const values = lint(source, { force: true })?.sites[0]?.values.written;
    return isObject(values) ? [[file, mergeLayers(pinned, values)] as const] : [];
  });
  return Object.fromEntries([...contexts, ...read]);
}

function linesOf(objects: readonly PlannedObject[]): ReadonlySet<string> {
  return new Set(
    objects.flatMap(({ kind, name, consequences }) =>
      consequences.map((consequence) => `${kind} ${name} ${consequence}`),
    ),
  );
}

function report(chart: string, results: readonly Compared[], refused: number): number {
  const figures = [
    ['objects', (line: string) => line.replace(/ \S+$/, '')],
    ['consequences', (line: string) => line],
    ['refused and deleted', (line: string) => (/(refused|deleted)$/.test(line) ? line : undefined)],
  ] as const;
  const told = figures.map(([what, pick]) => {
    let [hit, missed, extra] = [0, 0, 0];
    const picked = (lines: ReadonlySet<string>) =>
      new Set([...lines].flatMap((line) => pick(line) ?? []));
    for (const { wanted, got } of results) {
      const [want, have] = [picked(wanted), picked(got)];
      for (const each of want) have.has(each) ? hit++ : missed++;
      for (const each of have) if (!want.has(each)) extra++;
    }
    const percent = (of: number) => (of === 0 ? 100 : (100 * hit) / of).toFixed(1);
    return `${what} ${percent(hit + extra)} / ${percent(hit + missed)} %`;
  });
  const wrong = results.filter(({ wanted, got }) => !isSame(wanted, got));
  for (const { pair, wanted, got } of wrong) {
    console.log(`${pair.base}: ${pair.changed.map(formatPath).join(', ')}`);
    for (const path of pair.changed) {
      const [key] = path;
      if (key !== undefined)
        console.log(
          `  ${key}: ${JSON.stringify(pair.old[key])?.slice(0, 300)} → ${JSON.stringify(pair.now[key])?.slice(0, 300)}`,
        );
    }
    for (const line of wanted) if (!got.has(line)) console.log(`  missing ${line}`);
    for (const line of got) if (!wanted.has(line)) console.log(`  extra   ${line}`);
  }
  console.log(
    `${chart}: ${results.length} pairs (${refused} more that Helm refuses), ${wrong.length} plans are others; precision / recall: ${told.join(', ')}`,
  );
  return wrong.length;
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}
