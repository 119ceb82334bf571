import { resolveChart } from '../charts/catalog.ts';
import type { ChartName } from '../charts/chart.ts';
import { baseName, below, folderOf } from '../file-names.ts';
import type { ChartDependency, FolderChart, NamedRelease } from '../hosts/host.ts';
import { pathWithHoles } from '../hosts/path-with-holes.ts';
import { areTelling } from '../recognition/are-telling.ts';
import { type Layer, type Release, writtenBy } from '../releases/release.ts';
import type { Span } from '../span.ts';
import { say } from '../words/say.ts';
import { type ChartSourceAt, withChartFrom } from './chart-from.ts';
import type { FileEntry } from './file-entry.ts';
import type { FileProblem } from './file-view.ts';
import type { Files } from './files.ts';
import { fillingsOf, MAX_FILLINGS } from './fillings.ts';
import { objectFolders } from './object-folders.ts';
import { type Filling, fill, hasHoles, withStars } from './path-holes.ts';
import {
  namesOf,
  type ObjectAt,
  type Resolved,
  repositoriesHere,
  resolveLayer,
} from './resolve-layers.ts';

/** What releases are resolved by. */
export interface Linking {
  readonly files: Files;
  readonly objects: ReadonlyMap<string, readonly ObjectAt[]>;
  readonly chartSources: ReadonlyMap<string, readonly ChartSourceAt[]>;
  /** What `Chart.yaml` says, by folder. */
  readonly charts: ReadonlyMap<string, FolderChart>;
}

export interface ResolvedRelease {
  /** None where nothing can be seen of its values. */
  readonly release?: Release;
  /** Where the file names a layer of it. */
  readonly spanOf?: (layer: Layer) => Span | undefined;
  readonly problems: readonly FileProblem[];
}

/**
 * A release as a file names it, with its layers: one for each way to fill in what templates leave open,
 * for each environment that defines its objects, and for each of a parent chart's dependencies. None
 * where the chart is somebody else's.
 */
export function resolveRelease(
  written: NamedRelease,
  entry: FileEntry,
  linking: Linking,
): readonly ResolvedRelease[] {
  const known = withChartFrom(written, entry, linking.chartSources);
  if (!known) return [];
  const named = { ...known, name: pathWithHoles(known.name) };
  const { fillings, isCut } = fillingsOf(named, entry, linking.files);
  const folders = objectFolders(named, entry, linking.objects);
  const ways = fillings.flatMap((filling) =>
    folders.map((from): Way => ({ entry, linking, filling, from, isOneOf: folders.length > 1 })),
  );
  const releases = ways.flatMap((way) => resolveWay(named, way));
  const [first, ...others] = releases;
  if (!isCut || !first) return releases;
  return [{ ...first, problems: [...first.problems, tooMany(named)] }, ...others];
}

interface Way {
  readonly entry: FileEntry;
  readonly linking: Linking;
  readonly filling: Filling;
  /** The folder from which its objects are meant. */
  readonly from: string;
  /** There are other such folders. */
  readonly isOneOf: boolean;
}

function resolveWay(named: NamedRelease, way: Way): readonly ResolvedRelease[] {
  const { entry, linking, filling } = way;
  const { files, charts } = linking;
  const path = named.chartFolder && fill(named.chartFolder.path, filling);
  const folders =
    named.chartFolder && path !== undefined
      ? namesOf({ ...named.chartFolder, path }, entry, files)
      : [];
  const folder = folders.find((each) => charts.has(each));
  const chart = folder === undefined ? parentOf(named, entry, linking) : charts.get(folder);
  if (chart && !chart.isOurs && chart.dependencies.length === 0) return [];
  const wanted: readonly (ChartDependency | undefined)[] =
    chart && chart.dependencies.length > 0 ? chart.dependencies : [undefined];
  return wanted.flatMap((dependency) => resolveOne(named, { ...way, dependency, chart, folder }));
}

function tooMany({ span }: NamedRelease): FileProblem {
  const message = say`More than ${MAX_FILLINGS} files fit these paths; only the first ones are checked as layers.`;
  return { kind: 'reference', ...span, message };
}

/**
 * Where a file of a parent chart is a layer, all are, also those in other folders; not where the chart
 * is told to be ours.
 */
function parentOf(
  { layers, chart, tell }: NamedRelease,
  entry: FileEntry,
  { files, charts }: Linking,
): FolderChart | undefined {
  if (chart && !tell) return undefined;
  return layers
    .flatMap((layer) => (layer.kind === 'file' ? namesOf(layer, entry, files) : []))
    .map((name) => charts.get(folderOf(name)))
    .find((chart) => chart && chart.dependencies.length > 0);
}

interface One extends Way {
  readonly dependency: ChartDependency | undefined;
  readonly chart: FolderChart | undefined;
  readonly folder: string | undefined;
}

function resolveOne(named: NamedRelease, one: One): readonly ResolvedRelease[] {
  const { entry, linking, filling, dependency, chart, folder } = one;
  const here = repositoriesHere(named.layers, { entry, files: linking.files, filling });
  const from = { ...linking, entry, filling, parent: dependency, folder: one.from, here };
  const resolved = named.layers.map((layer) => resolveLayer(layer, from));
  const own = dependency && folder !== undefined ? ownValues(folder, dependency, linking) : [];
  const layers = listedOnce([{ layers: own }, ...resolved]);
  const known = layers.filter(({ kind }) => kind !== 'unknown');
  const keys = () => new Set(known.flatMap((layer) => Object.keys(writtenBy(layer))));
  const isTold = dependency !== undefined || chart?.isOurs !== undefined;
  // A chart of somebody's own that is called like ours and wraps it has ours below this key.
  const isOurs = isTold || (!known.some(wraps) && (!named.tell || areTelling(keys())));
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
    name: nameOf(named, one),
    namedBy: { how: named.isConfig ? 'config' : 'tool', source: entry.source, span: named.span },
    layers,
    isWhole: known.length === layers.length,
    ...(said ? { chart: said } : {}),
    ...(version ? { version } : {}),
    ...(named.profile ? { profile: named.profile } : {}),
    ...(named.comparesRenders ? { comparesRenders: true } : {}),
  };
  const spanOf = (layer: Layer) => {
    const at = named.layers[resolved.findIndex((each) => each.layers.includes(layer))];
    return at?.kind === 'file' ? at : undefined;
  };
  return [{ release, spanOf, problems }];
}

function wraps(layer: Layer): boolean {
  return Object.hasOwn(writtenBy(layer), 'polyaxon');
}

/** A version that is not known is told where it is said. */
function versionProblem(
  { version, versionSpan, chart = 'platform' }: NamedRelease,
  dependency: ChartDependency | undefined,
): readonly FileProblem[] {
  if (dependency || version === undefined || !versionSpan) return [];
  const { chart: nearest, exact } = resolveChart(chart, version);
  if (exact) return [];
  const message = say`The ${chart} chart ${version} is not known here; the release is checked against ${nearest.version}.`;
  return [{ kind: 'version', ...versionSpan, message }];
}

/** A parent chart's own `values.yaml` lies below all that is laid over it. */
function ownValues(folder: string, parent: ChartDependency, { files }: Linking): readonly Layer[] {
  const found = files.find(below(folder, 'values.yaml'));
  const layer = typeof found === 'object' ? found.asValues(parent) : undefined;
  return layer ? [layer] : [];
}

/**
 * A file that is listed twice counts where it is listed last, as Helm would let it win there; one that a
 * glob brings counts where it is listed by its name, else at the first glob.
 */
function listedOnce(resolved: readonly Resolved[]): readonly Layer[] {
  const all = resolved.flatMap(({ layers, byGlob = false }) =>
    layers.map((layer) => ({ layer, byGlob })),
  );
  const lasts = new Map<Layer, number>();
  for (const [index, { layer, byGlob }] of all.entries()) {
    const known = lasts.get(layer);
    if (!byGlob || known === undefined) lasts.set(layer, index);
  }
  return all.flatMap(({ layer }, index) =>
    layer.kind === 'unknown' || lasts.get(layer) === index ? [layer] : [],
  );
}

/** What the name does not say of the way is said behind it. */
function nameOf({ name }: NamedRelease, { filling, from, isOneOf }: One): string {
  const filled = fill(name, filling);
  const told = hasHoles(name) && !hasHoles(filled) ? [] : [...filling.values()];
  const all = [...new Set([...told, ...(isOneOf ? [baseName(from)] : [])])];
  return all.length === 0 ? withStars(filled) : `${withStars(filled)} (${all.join(', ')})`;
}
