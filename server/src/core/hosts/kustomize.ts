import { isObject, type Json } from '../json.ts';
import type { Path } from '../path.ts';
import { getAt } from '../path.ts';
import { versionOf } from './chart-reference.ts';
import { type Host, type NamedLayer, type NamedRelease, YAML_FILES } from './host.ts';
import { filesAt } from './kubernetes/files-at.ts';
import { generatedObjects } from './kubernetes/generated-objects.ts';
import { layersAt } from './kubernetes/layers-at.ts';
import { type Manifest, manifestsIn, spanAt } from './kubernetes/manifests.ts';
import { textAt } from './text-at.ts';
import { toolChart } from './tool-chart.ts';

/** Kustomize: charts that it inflates, and the ConfigMaps that it makes from files. */
export const kustomize: Host = {
  id: 'kustomize',
  title: 'Kustomize',
  files: { extensions: [], names: ['kustomization.yaml', 'kustomization.yml', 'kustomization'] },
  signs: [['helmcharts', 'helmchartinflationgenerator', 'configmapgenerator', 'secretgenerator']],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    return {
      releases: objects.flatMap((each) => [
        ...chartsAt(each, 'helmCharts'),
        ...chartsAt(each, 'helmChartInflationGenerator'),
      ]),
      objects: objects.flatMap(generatedObjects),
      comments,
    };
  },
};

/** A file that a kustomization lists under `generators`: one chart, its fields at the top. */
export const kustomizeGenerator: Host = {
  id: 'kustomize-generator',
  title: 'Kustomize',
  files: YAML_FILES,
  signs: [['helmchartinflationgenerator'], ['builtin']],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    const charts = objects.filter(
      ({ json }) => json.apiVersion === 'builtin' && json.kind === 'HelmChartInflationGenerator',
    );
    return { releases: charts.flatMap((each) => chartIn(each, []) ?? []), comments };
  },
};

function chartsAt(manifest: Manifest, key: string): readonly NamedRelease[] {
  const list = manifest.json[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((_, index) => chartIn(manifest, [key, index]) ?? []);
}

function chartIn(manifest: Manifest, at: Path): NamedRelease | undefined {
  const chart = getAt(manifest.json, at);
  if (!isObject(chart)) return undefined;
  const name = textAt(chart, 'name') || textAt(chart, 'chartName');
  const told = chartOf(chart, name, manifest.json);
  if (!told) return undefined;
  const key = chart.version === undefined ? 'chartVersion' : 'version';
  const version = versionOf(chart[key]);
  return {
    ...told,
    name: textAt(chart, 'releaseName') || name,
    span: spanAt(manifest, [...at, chart.name === undefined ? 'chartName' : 'name']),
    ...(version === undefined
      ? {}
      : { version, versionSpan: spanAt(manifest, [...at, key], 'value') }),
    layers: layersOf(manifest, at),
  };
}

type KustomizeChart = Pick<NamedRelease, 'chart' | 'tell' | 'chartFolder'>;

/** Without a repository it is a folder below the kustomization. */
function chartOf(chart: Json, name: string, kustomization: Json): KustomizeChart | undefined {
  const repository = textAt(chart, 'repo') || textAt(chart, 'chartRepoUrl');
  const told = toolChart({ chart: name, repository });
  if (repository !== '' || name === '') return told;
  const home = textAt(kustomization, 'helmGlobals.chartHome') || textAt(chart, 'chartHome');
  const chartFolder = { path: `${home || 'charts'}/${name}`, from: 'folder' } as const;
  return { ...(told ?? { tell: true }), chartFolder };
}

/**
 * In Kustomize's own order: what is written inline is merged into `valuesFile` first, and further files
 * lie over both.
 */
function layersOf(manifest: Manifest, at: Path): readonly NamedLayer[] {
  const chart = getAt(manifest.json, at);
  // The older form calls the file `values`, and the map `valuesLocal`.
  const base = filesAt(manifest, [...at, textAt(chart, 'chartName') ? 'values' : 'valuesFile']);
  const inline = [
    ...layersAt(manifest, [...at, 'valuesInline']),
    ...layersAt(manifest, [...at, 'valuesLocal']),
  ];
  const more = filesAt(manifest, [...at, 'additionalValuesFiles']);
  const merge = textAt(chart, 'valuesMerge') || 'override';
  if (inline.length === 0 || merge === 'override') return [...base, ...inline, ...more];
  if (merge === 'replace') return [...inline, ...more];
  if (base.length > 0) return [...inline, ...base, ...more];
  // The chart's own defaults stand for the file and win: what is inline counts where there is none.
  return [{ kind: 'unknown', span: spanAt(manifest, at) }, ...more];
}
