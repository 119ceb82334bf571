import { isObject, type Json, type JsonObject } from '../../json.ts';
import { getAt } from '../../path.ts';
import { versionOf } from '../chart-reference.ts';
import type { ChartFrom, ChartSource, NamedRelease } from '../host.ts';
import { isKind, type Manifest } from '../kubernetes/manifests.ts';
import { pathWithHoles } from '../path-with-holes.ts';
import { textAt } from '../text-at.ts';
import { toolChart } from '../tool-chart.ts';

const SOURCES = 'source.toolkit.fluxcd.io';

/** What a repository, a HelmChart, or a HelmRelease that others patch, says of a chart. */
export function chartSourceIn(manifest: Manifest): ChartSource | undefined {
  const { json } = manifest;
  const at = {
    object: `${textAt(json, 'kind')}/${textAt(json, 'metadata.name')}`,
    ...inNamespace(json),
  };
  const url = textAt(json, 'spec.url');
  if (isKind(manifest, SOURCES, 'HelmRepository')) return { ...at, repository: url };
  if (isKind(manifest, SOURCES, 'OCIRepository')) {
    const version = versionOf(getAt(json, 'spec.ref.tag') ?? getAt(json, 'spec.ref.semver'));
    // It holds one chart, named by the end of its address.
    return { ...at, repository: url, chart: url, ...(version === undefined ? {} : { version }) };
  }
  if (isKind(manifest, SOURCES, 'HelmChart')) {
    const template = getAt(json, 'spec');
    return isObject(template) ? told(at, templateIn(template, json)) : undefined;
  }
  const isRelease = isKind(manifest, 'helm.toolkit.fluxcd.io', 'HelmRelease');
  return isRelease && !isPatch(json) ? told(at, chartIn(json)) : undefined;
}

function told(
  at: Pick<ChartSource, 'object' | 'namespace'>,
  chart: FluxChart | undefined,
): ChartSource | undefined {
  const { chartFrom, version } = chart ?? {};
  return chartFrom && { ...at, from: chartFrom, ...(version === undefined ? {} : { version }) };
}

/** It names no chart, perhaps a version of it: a patch of a release that another file defines. */
export function isPatch(json: Json): boolean {
  const reference = getAt(json, 'spec.chartRef');
  return reference === undefined && textAt(json, 'spec.chart.spec.chart') === '';
}

/** A chart in a folder has the version that it has; its address says nothing of it. */
function isFolder(template: JsonObject): boolean {
  return ['GitRepository', 'Bucket'].includes(textAt(template, 'sourceRef.kind'));
}

export function inNamespace(
  json: Json,
  path = 'metadata.namespace',
): { readonly namespace?: string } {
  const namespace = textAt(json, path);
  return namespace === '' ? {} : { namespace };
}

export type FluxChart = Pick<
  NamedRelease,
  'chart' | 'tell' | 'chartFolder' | 'chartFrom' | 'version'
>;

/** The chart that a HelmRelease installs; undefined for one that is surely none of ours. */
export function chartIn(release: JsonObject): FluxChart | undefined {
  const template = getAt(release, 'spec.chart.spec');
  if (isPatch(release)) {
    const object = `HelmRelease/${textAt(release, 'metadata.name')}`;
    const version = versionOf(isObject(template) ? template.version : undefined);
    const chartFrom = { object, ...inNamespace(release) };
    return { chartFrom, ...(version === undefined ? {} : { version }) };
  }
  if (isObject(template)) return templateIn(template, release);
  const reference = getAt(release, 'spec.chartRef');
  if (!isObject(reference)) return undefined;
  const object = `${textAt(reference, 'kind')}/${textAt(reference, 'name')}`;
  const namespace = inNamespace(reference, 'namespace');
  return { chartFrom: { object, ...inNamespace(release), ...namespace } };
}

function templateIn(template: JsonObject, release: JsonObject): FluxChart | undefined {
  const chart = textAt(template, 'chart');
  if (isFolder(template)) {
    const told = toolChart({ chart, repository: '' });
    const folder = { path: pathWithHoles(chart), from: 'root' } as const;
    return { ...told, tell: true, chartFolder: folder };
  }
  const version = versionOf(template.version);
  const said = version === undefined ? {} : { version };
  // A chart whose name a template fills in is ours only if the values are.
  if (/\{\{|\$\{|<%/.test(chart)) return { tell: true, ...said };
  const kind = textAt(template, 'sourceRef.kind') || 'HelmRepository';
  const chartFrom: ChartFrom = {
    object: `${kind}/${textAt(template, 'sourceRef.name')}`,
    chart,
    ...inNamespace(release),
    ...inNamespace(template, 'sourceRef.namespace'),
  };
  return toolChart({ chart, repository: 'polyaxon' }) && { chartFrom, ...said };
}
