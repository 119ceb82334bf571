import { isObject } from '../json.ts';
import { getAt, type Path } from '../path.ts';
import { type Host, type NamedLayer, type NamedRelease, YAML_FILES } from './host.ts';
import { filesAt } from './kubernetes/files-at.ts';
import { layersAt } from './kubernetes/layers-at.ts';
import { type Manifest, manifestsIn, spanAt } from './kubernetes/manifests.ts';
import { versionAt } from './kubernetes/version-at.ts';
import { textAt } from './text-at.ts';
import { chartOrFolder, isFolderPath } from './tool-chart.ts';

/** DevSpace: the charts among its deployments. */
export const devspace: Host = {
  id: 'devspace',
  title: 'DevSpace',
  files: YAML_FILES,
  signs: [['deployments:'], ['helm:'], ['chart:']],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    const configs = objects.filter(({ json }) =>
      /^v\d+(?:alpha|beta)\d+$/.test(textAt(json, 'version')),
    );
    return { releases: configs.flatMap(releasesIn), comments };
  },
};

/** A map by name; a list in older versions. */
function releasesIn(manifest: Manifest): readonly NamedRelease[] {
  const { deployments } = manifest.json;
  if (Array.isArray(deployments)) {
    return deployments.flatMap((each, index) => {
      return releaseIn(manifest, ['deployments', index, 'helm'], textAt(each, 'name')) ?? [];
    });
  }
  if (!isObject(deployments)) return [];
  return Object.keys(deployments).flatMap(
    (name) => releaseIn(manifest, ['deployments', name, 'helm'], name) ?? [],
  );
}

function releaseIn(manifest: Manifest, at: Path, name: string): NamedRelease | undefined {
  const helm = getAt(manifest.json, at);
  const folder = textAt(helm, 'chart.path');
  const reference = textAt(helm, 'chart.name') || folder;
  const isFolder = folder !== '' || isFolderPath(reference);
  const chart = chartOrFolder(isFolder, {
    chart: reference,
    repository: textAt(helm, 'chart.repo'),
  });
  if (!chart || getAt(helm, 'chart.git') !== undefined) return undefined;
  const span = spanAt(manifest, [...at, 'chart']);
  return {
    ...chart,
    name: textAt(helm, 'releaseName') || name || reference,
    span,
    ...versionAt(manifest, [...at, 'chart', 'version']),
    layers: [
      ...filesAt(manifest, [...at, 'valuesFiles']),
      ...layersAt(manifest, [...at, 'values']),
      ...flagsAt(manifest, [...at, 'upgradeArgs']),
    ],
  };
}

/** Flags of its own for Helm may set anything. */
function flagsAt(manifest: Manifest, path: Path): readonly NamedLayer[] {
  const flags = JSON.stringify(getAt(manifest.json, path) ?? '');
  const sets = /"(?:--set|--values|-f|--reuse-values)/.test(flags);
  return sets ? [{ kind: 'unknown', span: spanAt(manifest, path) }] : [];
}
