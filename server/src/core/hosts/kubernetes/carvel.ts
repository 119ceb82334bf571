import { getAt, type Path } from '../../path.ts';
import { type Host, type NamedLayer, type NamedRelease, YAML_FILES } from '../host.ts';
import { textAt } from '../text-at.ts';
import { toolChart } from '../tool-chart.ts';
import { isKind, type Manifest, manifestsIn, spanAt } from './manifests.ts';
import { versionAt } from './version-at.ts';

/** Carvel: an App of the kapp controller that fetches a chart and renders it. */
export const carvel: Host = {
  id: 'carvel',
  title: 'Carvel',
  files: YAML_FILES,
  signs: [['kappctrl.k14s.io/'], ['helmchart:']],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    return { releases: objects.flatMap(releasesIn), comments };
  },
};

function releasesIn(manifest: Manifest): readonly NamedRelease[] {
  if (!isKind(manifest, 'kappctrl.k14s.io', 'App')) return [];
  const fetched = getAt(manifest.json, 'spec.fetch');
  if (!Array.isArray(fetched)) return [];
  return fetched.flatMap((_, index): readonly NamedRelease[] => {
    const at: Path = ['spec', 'fetch', index, 'helmChart'];
    const told = getAt(manifest.json, at);
    const chart = toolChart({
      chart: textAt(told, 'name'),
      repository: textAt(told, 'repository.url'),
    });
    if (!chart) return [];
    return [
      {
        ...chart,
        name: textAt(manifest.json, 'metadata.name') || textAt(told, 'name'),
        span: spanAt(manifest, at),
        ...versionAt(manifest, [...at, 'version']),
        layers: layersIn(manifest),
      },
    ];
  });
}

/** In order; a path leads into what is fetched. */
function layersIn(manifest: Manifest): readonly NamedLayer[] {
  const steps = getAt(manifest.json, 'spec.template');
  if (!Array.isArray(steps)) return [];
  return steps.flatMap((step, index) => {
    const from = getAt(step, 'helmTemplate.valuesFrom');
    if (!Array.isArray(from)) return [];
    return from.map((each, at): NamedLayer => {
      const span = spanAt(manifest, ['spec', 'template', index, 'helmTemplate', 'valuesFrom', at]);
      const map = textAt(each, 'configMapRef.name');
      const secret = textAt(each, 'secretRef.name');
      if (map === '' && secret === '') return { kind: 'unknown', span };
      const object = map === '' ? `Secret/${secret}` : `ConfigMap/${map}`;
      return { kind: 'object', object, key: 'values.yaml', ...span };
    });
  });
}
