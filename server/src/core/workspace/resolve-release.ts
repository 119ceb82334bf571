import { resolveChart } from '../charts/catalog.ts';
import type { ChartName } from '../charts/chart.ts';
import { below, folderOf } from '../file-names.ts';
import type { ChartDependency, FolderChart, NamedRelease } from '../hosts/host.ts';
import { areTelling } from '../recognition/are-telling.ts';
import { type Layer, type Release, writtenBy } from '../releases/release.ts';
import type { FileEntry } from './file-entry.ts';
import type { FileProblem } from './file-view.ts';
import type { Files } from './files.ts';
import { fillingsOf, MAX_FILLINGS } from './fillings.ts';
import type { Filling } from './path-holes.ts';
import { namesOf, type ObjectAt, resolveLayer } from './resolve-layers.ts';

/** What releases are resolved by. */
export interface Linking {
  readonly files: Files;
  readonly objects: ReadonlyMap<string, ObjectAt>;
  /** What `Chart.yaml` says, by folder. */
  readonly charts: ReadonlyMap<string, FolderChart>;
}

export interface ResolvedRelease {
  /** None where nothing can be seen of its values. */
  readonly release?: Release;
  readonly problems: readonly FileProblem[];
}

/**
 * A release as a file names it, with its layers: one for each way to fill in what templates leave open,
 * and for each of a parent chart's dependencies. None where the chart is somebody else's.
 */
export function resolveRelease(
  named: NamedRelease,
  entry: FileEntry,
  linking: Linking,
): readonly ResolvedRelease[] {
  const { files, charts } = linking;
  const folders = named.chartFolder ? namesOf(named.chartFolder, entry, files) : [];
  const folder = folders.find((each) => charts.has(each));
  const chart = folder === undefined ? parentOf(named, entry, linking) : charts.get(folder);
  if (chart && !chart.isOurs && chart.dependencies.length === 0) return [];
  const wanted: readonly (ChartDependency | undefined)[] =
    chart && chart.dependencies.length > 0 ? chart.dependencies : [undefined];
  const { fillings, isCut } = fillingsOf(named, entry, files);
  const releases = fillings.flatMap((filling) =>
    wanted.flatMap((dependency) =>
      resolveOne(named, { entry, linking, filling, dependency, chart, folder }),
    ),
  );
  const [first, ...others] = releases;
  if (!isCut || !first) return releases;
  return [{ ...first, problems: [...first.problems, tooMany(named)] }, ...others];
}

function tooMany({ span }: NamedRelease): FileProblem {
  const message = `More than ${MAX_FILLINGS} files fit these paths; only the first ones are checked as layers.`;
  return { kind: 'reference', ...span, message };
}

/** Where a file of a parent chart is a layer, all are, also those in other folders. */
function parentOf(
  { layers }: NamedRelease,
  entry: FileEntry,
  { files, charts }: Linking,
): FolderChart | undefined {
  return layers
    .flatMap((layer) => (layer.kind === 'file' ? namesOf(layer, entry, files) : []))
    .map((name) => charts.get(folderOf(name)))
    .find((chart) => chart && chart.dependencies.length > 0);
}

interface One {
  readonly entry: FileEntry;
  readonly linking: Linking;
  readonly filling: Filling;
  readonly dependency: ChartDependency | undefined;
  readonly chart: FolderChart | undefined;
  readonly folder: string | undefined;
}

function resolveOne(named: NamedRelease, one: One): readonly ResolvedRelease[] {
  const { entry, linking, filling, dependency, chart, folder } = one;
  const resolved = named.layers.map((layer) =>
    resolveLayer(layer, { ...linking, entry, filling, parent: dependency }),
  );
  const own = dependency && folder !== undefined ? ownValues(folder, dependency, linking) : [];
  const layers = [...own, ...resolved.flatMap(({ layer }) => layer ?? [])];
  const known = layers.filter(({ kind }) => kind !== 'unknown');
  const keys = new Set(known.flatMap((layer) => Object.keys(writtenBy(layer))));
  const isTold = dependency !== undefined || chart?.isOurs !== undefined;
  // A chart of somebody's own that is called like ours and wraps it has ours below this key.
  const isOurs = isTold || (!keys.has('polyaxon') && (!named.tell || areTelling(keys)));
  if (!isOurs) return [];
  const unread = resolved.flatMap(({ problem }) => problem ?? []);
  const problems: readonly FileProblem[] = [
    ...(named.isConfig ? unread.map((each) => ({ ...each, kind: 'config' as const })) : unread),
    ...versionProblem(named, dependency),
  ];
  // A mere guess is not worth a word.
  if (known.length === 0) return named.tell ? [] : [{ problems }];
  const said: ChartName | undefined = dependency?.chart ?? chart?.isOurs ?? named.chart;
  const version = dependency?.version ?? chart?.version ?? named.version;
  const release: Release = {
    name: nameOf(named, filling),
    namedBy: { how: named.isConfig ? 'config' : 'tool', source: entry.source, span: named.span },
    layers: withoutRepeats(layers),
    isWhole: known.length === layers.length,
    ...(said ? { chart: said } : {}),
    ...(version ? { version } : {}),
    ...(named.profile ? { profile: named.profile } : {}),
    ...(named.comparesRenders ? { comparesRenders: true } : {}),
  };
  return [{ release, problems }];
}

/** A version that is not known is told where it is said. */
function versionProblem(
  { version, versionSpan, chart = 'platform' }: NamedRelease,
  dependency: ChartDependency | undefined,
): readonly FileProblem[] {
  if (dependency || version === undefined || !versionSpan) return [];
  const { chart: nearest, exact } = resolveChart(chart, version);
  if (exact) return [];
  const message = `The ${chart} chart ${version} is not known here; the release is checked against ${nearest.version}.`;
  return [{ kind: 'version', ...versionSpan, message }];
}

/** A parent chart's own `values.yaml` lies below all that is laid over it. */
function ownValues(folder: string, parent: ChartDependency, { files }: Linking): readonly Layer[] {
  const found = files.find(below(folder, 'values.yaml'));
  const layer = typeof found === 'object' ? found.asValues(parent) : undefined;
  return layer ? [layer] : [];
}

/** A file that is listed twice counts where it is listed last, as Helm would let it win there. */
function withoutRepeats(layers: readonly Layer[]): readonly Layer[] {
  return layers.filter(
    (layer, index) => layer.kind === 'unknown' || layers.lastIndexOf(layer) === index,
  );
}

function nameOf({ name }: NamedRelease, filling: Filling): string {
  const filled = [...filling.values()];
  return filled.length === 0 ? name : `${name} (${filled.join(', ')})`;
}
