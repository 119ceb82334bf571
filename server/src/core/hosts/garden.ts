import { getAt, type Path } from '../path.ts';
import type { Host, NamedRelease } from './host.ts';
import { filesAt } from './kubernetes/files-at.ts';
import { layersAt } from './kubernetes/layers-at.ts';
import { type Manifest, manifestsIn, spanAt } from './kubernetes/manifests.ts';
import { versionAt } from './kubernetes/version-at.ts';
import { textAt } from './text-at.ts';
import { chartOrFolder, isFolderPath } from './tool-chart.ts';

/** Garden: actions that deploy a chart, and modules of the older kind. What is inline wins. */
export const garden: Host = {
  id: 'garden',
  title: 'Garden',
  files: { extensions: ['.garden.yml', '.garden.yaml'], names: ['garden.yml', 'garden.yaml'] },
  signs: [['kind:'], ['helm']],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    return { releases: objects.flatMap((each) => releaseIn(each) ?? []), comments };
  },
};

function releaseIn(manifest: Manifest): NamedRelease | undefined {
  const { json } = manifest;
  const isModule = json.kind === 'Module';
  if (json.type !== 'helm' || !(isModule || json.kind === 'Deploy')) return undefined;
  const at: Path = isModule ? [] : ['spec'];
  const spec = getAt(json, at);
  const path = textAt(spec, 'chart.path') || textAt(spec, 'chartPath');
  const name = textAt(spec, 'chart.name') || textAt(spec, 'chart.url') || textAt(spec, 'chart');
  const repository = textAt(spec, 'chart.repo') || textAt(spec, 'repo');
  const reference = name || path;
  const isFolder = name === '' ? path !== '' : isFolderPath(name);
  const chart = chartOrFolder(isFolder, { chart: reference, repository });
  if (!chart) return undefined;
  const span = spanAt(manifest, [
    ...at,
    getAt(spec, 'chart') === undefined ? 'chartPath' : 'chart',
  ]);
  return {
    ...chart,
    name: textAt(spec, 'releaseName') || textAt(json, 'name') || reference,
    span,
    ...versionAt(manifest, [...at, 'chart', 'version']),
    layers: [...filesAt(manifest, [...at, 'valueFiles']), ...layersAt(manifest, [...at, 'values'])],
  };
}
