import { isObject, type Json } from '../json.ts';
import { getAt, type Path } from '../path.ts';
import { versionOf } from './chart-reference.ts';
import { type Host, type NamedLayer, type NamedRelease, YAML_FILES } from './host.ts';
import { filesAt } from './kubernetes/files-at.ts';
import { keyRefsAt } from './kubernetes/key-refs.ts';
import { layersAt } from './kubernetes/layers-at.ts';
import { isKind, type Manifest, manifestsIn, objectAt, spanAt } from './kubernetes/manifests.ts';
import { UNSEEN } from './kubernetes/set-at.ts';
import { textAt } from './text-at.ts';
import { toolChart } from './tool-chart.ts';

/** Rancher Fleet: the chart of a bundle, and what it is for single clusters. */
export const fleet: Host = {
  id: 'fleet',
  title: 'Rancher Fleet',
  files: { extensions: [], names: ['fleet.yaml'] },
  signs: [['helm']],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    return { releases: objects.slice(0, 1).flatMap(releasesIn), comments };
  },
};

const GROUP = 'fleet.cattle.io';

/** A bundle or a chart that Fleet deploys, as an object: its `spec` says what `fleet.yaml` would. */
export const fleetObjects: Host = {
  id: 'fleet-objects',
  title: 'Rancher Fleet',
  files: YAML_FILES,
  signs: [[GROUP], ['helmop', 'bundle']],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    return { releases: objects.flatMap(releasesOfObject), comments };
  },
};

function releasesOfObject(manifest: Manifest): readonly NamedRelease[] {
  if (!isKind(manifest, GROUP, 'HelmOp', 'Bundle')) return [];
  const spec = objectAt(manifest, ['spec']);
  const name = textAt(manifest.json, 'metadata.name');
  // A chart in a folder is among the resources of a bundle, not beside the file.
  if (!spec || textAt(spec.json, 'helm.repo') + textAt(spec.json, 'helm.chart') === '') return [];
  return releasesIn(name === '' ? spec : { ...spec, json: { name, ...spec.json } });
}

/** One for the bundle as it is, and one for each kind of cluster. */
function releasesIn(manifest: Manifest): readonly NamedRelease[] {
  const { json } = manifest;
  const custom = ['targetCustomizations', 'targets'].flatMap((key) => {
    const list = json[key];
    return Array.isArray(list) ? list.map((_, index): Path => [key, index]) : [];
  });
  const deployed = custom.filter((path) => getAt(json, [...path, 'doNotDeploy']) !== true);
  return [undefined, ...deployed].flatMap((path) => releaseIn(manifest, path) ?? []);
}

function releaseIn(manifest: Manifest, custom: Path | undefined): NamedRelease | undefined {
  const { json } = manifest;
  const helms: readonly Path[] = [['helm'], ...(custom ? [[...custom, 'helm']] : [])];
  const said = (key: string) => helms.map((helm) => getAt(json, [...helm, key])).findLast(isSaid);
  const chart = chartOf(said('chart'), said('repo'), said('version'));
  if (!chart) return undefined;
  const name = String(said('releaseName') ?? json.name ?? 'bundle');
  const own = custom && (textAt(json, [...custom, 'name']) || String(custom[1]));
  return {
    ...chart,
    name: own === undefined ? name : `${name} (${own})`,
    span: spanAt(manifest, ['helm']),
    layers: [
      ...helms.flatMap((helm) => [
        ...layersAt(manifest, [...helm, 'values']),
        ...filesAt(manifest, [...helm, 'valuesFiles']),
      ]),
      ...helms.flatMap((helm) => templatesAt(manifest, [...helm, 'templateValues'])),
      ...helms.flatMap((helm) => keyRefsAt(manifest, [...helm, 'valuesFrom'])),
    ],
  };
}

function isSaid(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}

type FleetChart = Pick<NamedRelease, 'chart' | 'tell' | 'chartFolder' | 'version'>;

/** Without a chart it is in the folder itself, or at the end of the repository's address. */
function chartOf(
  chart: Json | undefined,
  repo: Json | undefined,
  range: Json | undefined,
): FleetChart | undefined {
  const [name, repository] = [chart, repo].map((each) => (typeof each === 'string' ? each : ''));
  const version = versionOf(range);
  const told = toolChart({ chart: name || repository || '', repository: repository ?? '' });
  if (repository || /^[a-z][\w+.-]*:/i.test(name ?? '')) {
    return told && { ...told, ...(version === undefined ? {} : { version }) };
  }
  return { ...told, tell: true, chartFolder: { path: name || '.', from: 'folder' } };
}

/** Texts that are templates of values. */
function templatesAt(manifest: Manifest, path: Path): readonly NamedLayer[] {
  const map = getAt(manifest.json, path);
  if (!isObject(map) || Object.keys(map).length === 0) return [];
  const span = spanAt(manifest, path);
  const values = Object.keys(map).map((key) => ({ path: [key], value: UNSEEN, span }));
  return [{ kind: 'set', values, span }];
}
