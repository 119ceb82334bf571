import { isObject } from '../../json.ts';
import { versionOf } from '../chart-reference.ts';
import { type Host, type NamedRelease, YAML_FILES } from '../host.ts';
import { textAt } from '../text-at.ts';
import { toolChart } from '../tool-chart.ts';
import { layersAt } from './layers-at.ts';
import { isKind, type Manifest, manifestsIn, spanAt } from './manifests.ts';

/** Cluster API's add-on provider: a chart for all clusters that a proxy selects. */
export const clusterApi: Host = {
  id: 'cluster-api',
  title: 'Cluster API',
  files: YAML_FILES,
  signs: [['addons.cluster.x-k8s.io/'], ['helmchartproxy', 'helmreleaseproxy']],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    return { releases: objects.flatMap((each) => proxyIn(each) ?? []), comments };
  },
};

function proxyIn(manifest: Manifest): NamedRelease | undefined {
  const { json } = manifest;
  if (!isKind(manifest, 'addons.cluster.x-k8s.io', 'HelmChartProxy', 'HelmReleaseProxy')) {
    return undefined;
  }
  const chart = toolChart({
    chart: textAt(json, 'spec.chartName'),
    repository: textAt(json, 'spec.repoURL'),
  });
  if (!chart) return undefined;
  const version = versionOf(isObject(json.spec) ? json.spec.version : undefined);
  const key = textAt(json, 'kind') === 'HelmChartProxy' ? 'valuesTemplate' : 'values';
  return {
    ...chart,
    name: textAt(json, 'spec.releaseName') || textAt(json, 'metadata.name') || 'chart',
    span: spanAt(manifest, ['spec']),
    ...(version === undefined
      ? {}
      : { version, versionSpan: spanAt(manifest, ['spec', 'version'], 'value') }),
    layers: layersAt(manifest, ['spec', key]),
  };
}
