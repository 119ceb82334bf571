import { isObject, isTemplated, type Json } from '../../json.ts';
import { getAt } from '../../path.ts';
import { parseSetPath } from '../../values/set-path.ts';
import { locate, spanOfPath } from '../../yaml/locate.ts';
import { entryOf, toJson, type YamlDocument, type YamlFile } from '../../yaml/tree.ts';
import { type ChartReference, versionOf } from '../chart-reference.ts';
import {
  type Host,
  type NamedLayer,
  type NamedRelease,
  NOTHING_SAID,
  YAML_FILES,
} from '../host.ts';
import { parseTemplated } from '../templated-yaml.ts';
import { textAt } from '../text-at.ts';
import { type ToolChart, toolChart } from '../tool-chart.ts';
import { valuesAt } from '../values-at.ts';

/** Flux: the values of a HelmRelease. What it refers to is looked up in the same file. */
export const flux: Host = {
  id: 'flux',
  title: 'Flux',
  files: YAML_FILES,
  signs: [['helm.toolkit.fluxcd.io/'], ['helmrelease']],
  read: ({ text }) => {
    const { file, conditional = false } = parseTemplated(text) ?? {};
    if (!file) return NOTHING_SAID;
    const objects = file.documents.map(({ root }) => (root ? toJson(root) : null));
    const releases = file.documents.flatMap(
      (document, index) =>
        inDocument({ file, document, conditional }, objects[index] ?? null, objects) ?? [],
    );
    return { releases, comments: file.comments };
  },
};

interface Manifest {
  readonly file: YamlFile;
  readonly document: YamlDocument;
  readonly conditional: boolean;
}

function inDocument(
  { file, document, conditional }: Manifest,
  release: Json,
  objects: readonly Json[],
): NamedRelease | undefined {
  const isRelease = textAt(release, 'apiVersion').startsWith('helm.toolkit.fluxcd.io/');
  if (!isRelease || textAt(release, 'kind') !== 'HelmRelease' || !document.root) return undefined;
  const source = sourceOf(release, objects);
  const chart = source && chartOf(source);
  if (!chart) return undefined;
  const found = valuesAt(file, document, ['spec', 'values']);
  const version = versionOf(source.version);
  const span = spanOfPath(document.root, ['spec'], 'key');
  const unknown: readonly NamedLayer[] = hasOtherValues(release) ? [{ kind: 'unknown', span }] : [];
  const inline: readonly NamedLayer[] = found
    ? [{ kind: 'place', place: conditional ? { ...found, conditional } : found }]
    : [];
  return {
    ...chart,
    name: textAt(release, 'metadata.name') || 'release',
    span,
    ...(version === undefined ? {} : { version }),
    layers: [...unknown, ...inline, ...targetPaths(document)],
  };
}

/** A chart whose name a template fills in, or in a folder, is ours only if the values are. */
function chartOf(source: Source): ToolChart | undefined {
  if (source.isFolder || isTemplated(source.chart)) {
    return { ...(toolChart({ ...source, repository: '' }) ?? {}), tell: true };
  }
  return toolChart(source);
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

/** Values that come from elsewhere, apart from single ones (`targetPath`). */
function hasOtherValues(release: Json): boolean {
  const files = getAt(release, 'spec.chart.spec.valuesFiles');
  if (Array.isArray(files) && files.length > 0) return true;
  const from = getAt(release, 'spec.valuesFrom');
  return Array.isArray(from) && from.some((each) => textAt(each, 'targetPath') === '');
}

/**
 * Single values from a Secret or ConfigMap, which nobody knows here. By Flux's documentation they win
 * over what is written inline; in some cases they do not, so the path counts as unknown in all.
 */
function targetPaths({ root }: YamlDocument): readonly NamedLayer[] {
  const list = root && locate(root, ['spec', 'valuesFrom']).node;
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item): readonly NamedLayer[] => {
    const entry = entryOf(item, 'targetPath');
    const path = parseSetPath(textAt(toJson(item), 'targetPath'));
    if (!entry || !path) return [];
    const span = entry.valueSpan;
    return [{ kind: 'set', values: [{ path, value: '${valuesFrom}', span }], span }];
  });
}
