import { isObject, isTemplated, type Json } from '../json.ts';
import { getAt } from '../path.ts';
import { parseSetPath } from '../values/set-path.ts';
import { locate } from '../yaml/locate.ts';
import { entryOf, toJson, type YamlDocument, type YamlFile } from '../yaml/tree.ts';
import { type ChartReference, chartOf, versionOf } from './chart-reference.ts';
import type { Host, Override, ValuesPlace } from './host.ts';
import { areTelling } from './recognise.ts';
import { signs } from './signs.ts';
import { parseTemplated } from './templated-yaml.ts';
import { textAt } from './text-at.ts';
import { type Found, valuesAt } from './values-at.ts';
import { withoutRepeats } from './without-repeats.ts';

const ID = 'flux';

/** Flux: the values of a HelmRelease. What it refers to is looked up in the same file. */
export const flux: Host = {
  id: ID,
  mayHold: signs.flux,
  find: ({ text }) => {
    const parsed = parseTemplated(text);
    if (!parsed) return [];
    const { file, conditional } = parsed;
    const objects = file.documents.map(({ root }) => (root ? toJson(root) : null));
    const places = file.documents.flatMap(
      (document, index) => inDocument(file, document, objects[index] ?? null, objects) ?? [],
    );
    return withoutRepeats(conditional ? places.map((each) => ({ ...each, conditional })) : places);
  },
};

function inDocument(
  file: YamlFile,
  document: YamlDocument,
  release: Json,
  objects: readonly Json[],
): ValuesPlace | undefined {
  const isRelease = textAt(release, 'apiVersion').startsWith('helm.toolkit.fluxcd.io/');
  if (!isRelease || textAt(release, 'kind') !== 'HelmRelease') return undefined;
  const found = valuesAt(file, document, ['spec', 'values']);
  const source = sourceOf(release, objects);
  if (!found || !source || !isOurs(source, found)) return undefined;
  const chart = chartOf(source, isTelling(found));
  const version = versionOf(source.version);
  const overrides = overridesOf(document, getAt(release, 'spec.values'));
  return {
    ...found,
    host: ID,
    ...(chart === undefined ? {} : { chart }),
    ...(version === undefined ? {} : { version }),
    role: hasOtherValues(release) ? 'overlay' : 'root',
    ...(overrides.length > 0 ? { overrides } : {}),
  };
}

interface Source extends ChartReference {
  readonly version: Json | undefined;
  /** The chart is in a folder of a repository: perhaps one of somebody's own, around ours. */
  readonly isFolder: boolean;
}

function sourceOf(release: Json, objects: readonly Json[]): Source | undefined {
  const template = getAt(release, 'spec.chart.spec');
  if (isObject(template)) return sourceIn(template, objects);
  const reference = getAt(release, 'spec.chartRef');
  if (!isObject(reference)) return undefined;
  const object = referred(reference, objects);
  if (textAt(reference, 'kind') === 'HelmChart') {
    return sourceIn(getAt(object, 'spec') ?? null, objects);
  }
  // An OCI repository holds one chart, named by the end of its address.
  const url = textAt(object, 'spec.url');
  return {
    chart: url === '' ? textAt(reference, 'name') : url,
    repository: url === '' ? textAt(reference, 'name') : url,
    version: getAt(object, 'spec.ref.tag') ?? getAt(object, 'spec.ref.semver'),
    isFolder: false,
  };
}

function sourceIn(template: Json, objects: readonly Json[]): Source {
  const reference = getAt(template, 'sourceRef') ?? null;
  const url = textAt(referred(reference, objects), 'spec.url');
  const isFolder = ['GitRepository', 'Bucket'].includes(textAt(reference, 'kind'));
  return {
    chart: textAt(template, 'chart'),
    repository: url === '' ? textAt(reference, 'name') : url,
    // A chart in a folder has the version that it has.
    version: isFolder ? undefined : getAt(template, 'version'),
    isFolder,
  };
}

function referred(reference: Json, objects: readonly Json[]): Json | undefined {
  const kind = textAt(reference, 'kind');
  const name = textAt(reference, 'name');
  return objects.find(
    (object) => textAt(object, 'kind') === kind && textAt(object, 'metadata.name') === name,
  );
}

/** A chart whose name a template fills in, or in a folder, is ours only if the values are. */
function isOurs(source: Source, found: Found): boolean {
  if (isTelling(found)) {
    return chartOf(source, true) !== undefined || source.isFolder || isTemplated(source.chart);
  }
  return !source.isFolder && chartOf(source, false) !== undefined && !wraps(found);
}

/** A chart of somebody's own, called like ours and around it. */
function wraps(found: Found): boolean {
  return keysOf(found).has('polyaxon');
}

function isTelling(found: Found): boolean {
  return areTelling(keysOf(found));
}

function keysOf({ document: { root } }: Found): ReadonlySet<string> {
  return new Set(root?.kind === 'map' ? root.entries.map(({ key }) => key) : []);
}

/** Values that come from elsewhere, apart from single ones (`targetPath`). */
function hasOtherValues(release: Json): boolean {
  const files = getAt(release, 'spec.chart.spec.valuesFiles');
  if (Array.isArray(files) && files.length > 0) return true;
  const from = getAt(release, 'spec.valuesFrom');
  return Array.isArray(from) && from.some((each) => textAt(each, 'targetPath') === '');
}

/** Single values from a Secret or ConfigMap, which nobody knows here. What is written inline wins. */
function overridesOf({ root }: YamlDocument, inline: Json | undefined): readonly Override[] {
  const list = root && locate(root, ['spec', 'valuesFrom']).node;
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item) => {
    const entry = entryOf(item, 'targetPath');
    const path = parseSetPath(textAt(toJson(item), 'targetPath'));
    if (!entry || !path || getAt(inline, path) !== undefined) return [];
    return [{ path, value: '${valuesFrom}', span: entry.valueSpan }];
  });
}
