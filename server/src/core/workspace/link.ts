import { baseName, folderOf, nameFrom, nameSeenFrom } from '../file-names.ts';
import type { FolderChart } from '../hosts/host.ts';
import type { ParentKey } from '../hosts/place-below.ts';
import { isEncrypted } from '../hosts/whole-file.ts';
import { recognise } from '../recognition/recognise.ts';
import type { Layer, NamedBy, Release, TextLayer } from '../releases/release.ts';
import { byComment } from './by-comment.ts';
import { byHabit, type Known } from './by-habit.ts';
import { chartSourcesIn, objectsIn } from './defined-in.ts';
import type { FileEntry } from './file-entry.ts';
import type { FileProblem, InRelease } from './file-view.ts';
import type { Files } from './files.ts';
import { isBaseName, isOverlayName } from './habit.ts';
import { namedReleases, namesIn } from './named-releases.ts';
import type { Linking } from './resolve-release.ts';

/** All releases of a workspace, and what each file has to do with them. */
export interface Links {
  releases(): readonly Release[];
  /** The layers in a file, each with its releases, in the order of the text. */
  layersIn(name: string): readonly LinkedLayer[];
  /** Whether another version of a file may be a layer: this one is, or a parent chart's are in it. */
  mayHold(entry: FileEntry): boolean;
  /** What is wrong with what a file names. */
  problemsIn(name: string): readonly FileProblem[];
  /** The chart's own `values.yaml`, copied here. */
  isVendored(name: string): boolean;
  /** A file as releases of its own, whatever it looks like. */
  alone(entry: FileEntry): readonly Release[];
  /** Keeps nothing of a file that stands alone; false where it does not. */
  forget(name: string): boolean;
}

export interface LinkedLayer {
  readonly layer: Exclude<Layer, { readonly kind: 'unknown' }>;
  readonly releases: readonly InRelease[];
}

/**
 * Works out which files make which releases. What a tool or the configuration names is so; else a
 * comment counts, else the habit of naming; what is then left stands alone. Pure: asks `files` for what
 * is named and not there yet.
 */
export function link(files: Files): Links {
  // In the order of their names: which of them a shell saw first must not matter.
  const entries = [...files.entries.values()].toSorted((a, b) =>
    a.source.name < b.source.name ? -1 : 1,
  );
  const linking: Linking = {
    files,
    charts: chartsIn(entries),
    objects: objectsIn(entries),
    chartSources: chartSourcesIn(entries),
  };
  // Nothing in the text of a parent chart's values need speak for us.
  for (const [folder, { dependencies }] of linking.charts) {
    if (dependencies.length > 0) files.find(nameFrom(folder, 'values.yaml'));
  }
  const parentsOf = (entry: FileEntry) =>
    linking.charts.get(folderOf(entry.source.name))?.dependencies ?? [];
  const problems = new Map<string, readonly FileProblem[]>();
  const { releases, problems: inNames } = namedReleases(entries, linking);
  for (const [name, found] of inNames) problems.set(name, once(found));
  const named = namesIn(releases);
  const commented = entries.filter(
    (entry) => entry.pragma()?.layers && !named.has(entry.source.name),
  );
  for (const entry of commented) {
    for (const parent of keysOf(parentsOf(entry))) {
      const chain = byComment(entry, files, parent);
      problems.set(entry.source.name, chain.problems);
      if (chain.layers.length > 0) releases.push(toRelease(chain, entry, 'comment'));
    }
  }
  const isCommented = new Set(commented);
  const known: Known = {
    files,
    isFree: (entry) => !named.has(entry.source.name) && !isCommented.has(entry),
    isOurs: (entry) => named.has(entry.source.name) || isOurs(entry, parentsOf(entry)),
    parentsOf,
  };
  const habits = byHabit(entries, known);
  const told = habits.map((each) => toRelease(each, each.top, 'habit'));
  const tops = new Set([...isCommented, ...habits.map(({ top }) => top)]);
  const below = namesIn([...releases, ...told]);
  const alone = (entry: FileEntry) => ownReleases(entry, parentsOf(entry));
  const lone = new Set<string>();
  for (const entry of entries) {
    const { name } = entry.source;
    if (named.has(name) || tops.has(entry)) continue;
    // A base may be deployed by itself too; what only others name as theirs need not be.
    if (below.has(name)) releases.push(...(isBaseName(name) ? alone(entry) : []));
    else if (isOurs(entry, parentsOf(entry))) lone.add(name);
  }
  releases.push(...told);
  const layers = layersOf(releases);
  // Mostly many files stand alone and few are looked at: what is in them is read when somebody asks.
  const own = new Map<string, readonly Release[]>();
  const ownOf = (name: string) => {
    const entry = files.entries.get(name);
    const made = own.get(name) ?? (entry ? alone(entry) : []);
    own.set(name, made);
    return made;
  };
  return {
    releases: () => [...releases, ...[...lone].flatMap(ownOf)],
    layersIn: (name) => (lone.has(name) ? layersOf(ownOf(name)) : layers).get(name) ?? [],
    mayHold: (entry) => layers.has(entry.source.name) || isOurs(entry, parentsOf(entry)),
    problemsIn: (name) => problems.get(name) ?? [],
    isVendored: (name) =>
      /^values\.ya?ml$/i.test(baseName(name)) &&
      linking.charts.get(folderOf(name))?.isOurs !== undefined &&
      !named.has(name),
    alone,
    forget: (name) => {
      own.delete(name);
      return lone.has(name);
    },
  };
}

function chartsIn(entries: readonly FileEntry[]): ReadonlyMap<string, FolderChart> {
  const charts = entries.flatMap((entry) => {
    const { chart } = entry.said();
    return chart ? [[folderOf(entry.source.name), chart] as const] : [];
  });
  return new Map(charts);
}

/** By its own words, or since it is the values of a parent chart of ours. */
function isOurs(entry: FileEntry, parents: readonly ParentKey[]): boolean {
  if (entry.said().releases.length > 0 || entry.said().chart) return false;
  return (
    entry.recognition().verdict === 'values' ||
    entry.pragma() !== undefined ||
    (/values[^/]*\.ya?ml$/i.test(entry.source.name) &&
      parents.some((parent) => entry.asValues(parent) !== undefined))
  );
}

function ownReleases(entry: FileEntry, parents: readonly ParentKey[]): readonly Release[] {
  // Beside a parent chart's values there may be a file that is ours from end to end.
  const set = parents.filter((parent) => entry.asValues(parent) !== undefined);
  return keysOf(set).flatMap((parent) => {
    const layer = entry.asValues(parent);
    const isWhole =
      // Secrets are mostly kept beside something.
      !(layer && isEncrypted(layer.place.document)) &&
      (!isOverlayName(entry.source.name) || tellsItself(entry));
    return layer ? [toRelease({ layers: [layer], isWhole }, entry, 'itself')] : [];
  });
}

/**
 * Whether a file that is called like an overlay is whole all the same, as most are whose chart is a
 * remote one: it names its chart, or can only be Polyaxon's and says more than a correction would.
 */
function tellsItself(entry: FileEntry): boolean {
  const written = entry.asValues()?.written ?? {};
  if (written.deploymentChart !== undefined) return true;
  const isOurs = recognise('values.yaml', entry.source.text).verdict === 'values';
  return isOurs && Object.keys(written).length >= 3;
}

function keysOf(parents: readonly ParentKey[]): readonly (ParentKey | undefined)[] {
  return parents.length > 0 ? parents : [undefined];
}

interface Made {
  readonly layers: readonly TextLayer[];
  readonly isWhole: boolean;
}

function toRelease({ layers, isWhole }: Made, top: FileEntry, how: NamedBy['how']): Release {
  const { source } = top;
  const name = nameSeenFrom(layers[0]?.source.name ?? source.name, source.name);
  return { name, namedBy: { how, source }, layers, isWhole };
}

/** Who is believed when several name a file: the lower, the more. */
const RANKS: Readonly<Record<NamedBy['how'], number>> = {
  tool: 0,
  config: 0,
  comment: 1,
  habit: 1,
  itself: 1,
};

function layersOf(releases: readonly Release[]): ReadonlyMap<string, readonly LinkedLayer[]> {
  const byLayer = new Map<LinkedLayer['layer'], InRelease[]>();
  for (const release of releases) {
    for (const [index, layer] of release.layers.entries()) {
      if (layer.kind === 'unknown') continue;
      const known = byLayer.get(layer);
      if (known) known.push({ release, index });
      else byLayer.set(layer, [{ release, index }]);
    }
  }
  const byFile = new Map<string, LinkedLayer[]>();
  for (const [layer, all] of sharedPlaces(byLayer)) {
    const best = Math.min(...all.map(({ release }) => RANKS[release.namedBy.how]));
    const believed = all.filter(({ release }) => RANKS[release.namedBy.how] === best);
    const found = { layer, releases: believed };
    const { name } = layer.source;
    const known = byFile.get(name);
    if (known) known.push(found);
    else byFile.set(name, [found]);
  }
  for (const found of byFile.values()) found.sort((a, b) => startOf(a.layer) - startOf(b.layer));
  return byFile;
}

/** Aliases may use the same values in several releases of a file; they are one layer all the same. */
function sharedPlaces(byLayer: ReadonlyMap<LinkedLayer['layer'], readonly InRelease[]>) {
  const first = new Map<string, LinkedLayer['layer']>();
  const shared = new Map<LinkedLayer['layer'], readonly InRelease[]>();
  for (const [layer, all] of byLayer) {
    const key = `${layer.kind} ${startOf(layer)} ${layer.source.name}`;
    const known = first.get(key) ?? layer;
    first.set(key, known);
    shared.set(known, [...(shared.get(known) ?? []), ...all]);
  }
  return shared;
}

/** One for each place: releases that differ in other layers, or in what fills a path, share it. */
function once(problems: readonly FileProblem[]): readonly FileProblem[] {
  const key = ({ start, kind }: FileProblem) => `${start} ${kind}`;
  const keys = problems.map(key);
  return problems.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function startOf(layer: LinkedLayer['layer']): number {
  if (layer.kind === 'set') return layer.span.start;
  const { document, onlyAt } = layer.place;
  return (onlyAt ?? document.root?.span ?? document.span).start;
}
