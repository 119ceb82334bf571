import { resolveChart } from '../charts/catalog.ts';
import type { ChartName } from '../charts/chart.ts';
import { nameSeenFrom } from '../file-names.ts';
import { isObject } from '../json.ts';
import { inferChart } from '../recognition/infer-chart.ts';
import type { Layer, Release, TextLayer } from '../releases/release.ts';
import type { Span } from '../span.ts';
import { type Message, say } from '../words/say.ts';
import type { FileProblem } from './file-view.ts';
import { problemAt } from './layer-problems.ts';

/** A release that a file names for a chart. */
export interface ChartedRelease {
  readonly release: Release;
  /** Where the file names a layer of it. */
  spanOf(layer: Layer): Span;
}

export interface Conflict {
  /** The file that names the release. */
  readonly name: string;
  readonly problem: FileProblem;
}

export interface Conflicts {
  /** The release without the files that are another chart's. */
  withoutOthers(release: Release): Release;
  readonly conflicts: readonly Conflict[];
}

/**
 * Files that several releases name for different charts, where the file cannot be meant for both: its
 * keys are those of one chart, or each release is made of it alone. It is then values of the chart that
 * its keys are of, else of what the configuration says, else of what is named first.
 */
export function chartConflicts(named: readonly ChartedRelease[]): Conflicts {
  const wrong = new Map<Release, Set<Layer>>();
  const conflicts: Conflict[] = [];
  for (const [layer, all] of byFile(named)) {
    const right = all.find(({ release }) => release.chart === chartFor(layer, all));
    if (!right) continue;
    for (const { release, spanOf } of all) {
      if (release.chart === right.release.chart) continue;
      const known = wrong.get(release);
      if (known) known.add(layer);
      else wrong.set(release, new Set([layer]));
      const { source } = release.namedBy;
      const problem = problemAt('charts', spanOf(layer), words(release, right.release, layer));
      conflicts.push({ name: source.name, problem });
    }
  }
  return {
    conflicts,
    withoutOthers: (release) => {
      const others = wrong.get(release);
      if (!others) return release;
      const layers = release.layers.map((layer): Layer => {
        return others.has(layer) ? { kind: 'unknown' } : layer;
      });
      return { ...release, layers, isWhole: false };
    },
  };
}

/** Whole files that are named for more than one chart. */
function byFile(named: readonly ChartedRelease[]) {
  const files = new Map<TextLayer, ChartedRelease[]>();
  for (const each of named) {
    if (each.release.chart === undefined) continue;
    for (const layer of each.release.layers) {
      if (layer.kind !== 'text' || !layer.place.wholeFile) continue;
      const known = files.get(layer);
      if (known) known.push(each);
      else files.set(layer, [each]);
    }
  }
  return [...files].filter(([, all]) =>
    all.some(({ release }) => release.chart !== all[0]?.release.chart),
  );
}

/** Undefined where the file may well be shared. */
function chartFor(layer: TextLayer, all: readonly ChartedRelease[]): ChartName | undefined {
  const releases = all.map(({ release }) => release);
  const fitting = new Set(
    releases.flatMap((each) => (each.chart && fits(layer, each) ? [each.chart] : [])),
  );
  if (fitting.size === 1) return [...fitting][0];
  if (fitting.size === 0) return inferChart(layer.written);
  if (releases.some(({ layers }) => layers.length > 1)) return undefined;
  return (releases.find(({ namedBy }) => namedBy.how === 'config') ?? releases[0])?.chart;
}

function fits({ written }: TextLayer, { chart: name = 'platform', version }: Release): boolean {
  if (written.deploymentChart !== undefined) return written.deploymentChart === name;
  const { schema, defaults } = resolveChart(name, version).chart;
  const known = isObject(schema.properties) ? schema.properties : {};
  return Object.keys(written).every(
    (key) => Object.hasOwn(known, key) || Object.hasOwn(defaults, key) || /^(?:x-|[_.])/.test(key),
  );
}

function words({ chart, namedBy }: Release, right: Release, { source }: TextLayer): Message {
  const [file, other] = [source, right.namedBy.source].map(({ name }) =>
    nameSeenFrom(namedBy.source.name, name),
  );
  const where = right.namedBy.source === namedBy.source ? say`this file` : `\`${other}\``;
  return say`\`${file}\` is used as values of the ${chart} chart here, and of the ${right.chart} chart in ${where}: it is checked as the ${right.chart}'s.`;
}
