import { isObject } from '../json.ts';
import { getAt, type Path } from '../path.ts';
import { entryOf, type YamlNode } from '../yaml/tree.ts';
import { type Host, type NamedLayer, type NamedRelease, YAML_FILES } from './host.ts';
import { fileIn } from './kubernetes/files-at.ts';
import { layersAt } from './kubernetes/layers-at.ts';
import { type Manifest, manifestsIn, nodeAt, spanAt } from './kubernetes/manifests.ts';
import { versionAt } from './kubernetes/version-at.ts';
import { pathWithHoles } from './path-with-holes.ts';
import { textAt } from './text-at.ts';
import { chartOrFolder, isFolderPath } from './tool-chart.ts';
import { withoutCalls } from './without-calls.ts';

/** Pulumi in YAML: charts among the resources of a program. */
export const pulumi: Host = {
  id: 'pulumi',
  title: 'Pulumi',
  files: YAML_FILES,
  signs: [['kubernetes:helm.sh/v']],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    return { releases: objects.flatMap(releasesIn), comments };
  },
};

function releasesIn(manifest: Manifest): readonly NamedRelease[] {
  const { resources } = manifest.json;
  if (!isObject(resources)) return [];
  return Object.entries(resources).flatMap(([name, resource]) => {
    const isChart = /^kubernetes:helm\.sh\/v\d+:(?:Release|Chart)$/.test(textAt(resource, 'type'));
    return isChart ? (releaseIn(manifest, name) ?? []) : [];
  });
}

function releaseIn(manifest: Manifest, resource: string): NamedRelease | undefined {
  const at: Path = ['resources', resource, 'properties'];
  const properties = getAt(manifest.json, at);
  const folder = textAt(properties, 'path');
  const reference = textAt(properties, 'chart') || folder;
  const repository =
    textAt(properties, 'repositoryOpts.repo') || textAt(properties, 'fetchOpts.repo');
  const isFolder = folder !== '' || isFolderPath(reference);
  const chart = chartOrFolder(isFolder, { chart: reference, repository });
  if (!chart) return undefined;
  return {
    ...chart,
    name: pathWithHoles(textAt(properties, 'name') || resource),
    span: spanAt(manifest, [...at, folder === '' ? 'chart' : 'path']),
    ...versionAt(manifest, [...at, 'version']),
    layers: [
      ...assetsAt(manifest, [...at, 'valueYamlFiles']),
      ...layersAt(manifest, [...at, 'values']).map(withoutCalls),
    ],
  };
}

/** `valueYamlFiles: [{ fn::fileAsset: ./lab.yaml }, { fn::stringAsset: "…" }]` */
function assetsAt(manifest: Manifest, path: Path): readonly NamedLayer[] {
  const list = nodeAt(manifest, path);
  if (list?.kind !== 'list') return list ? [{ kind: 'unknown', span: list.span }] : [];
  return list.items.flatMap((item, index) => {
    const file = callOf(item, 'fileAsset');
    if (file) return fileIn(file.value) ?? [];
    const text = callOf(item, 'stringAsset');
    if (text) return layersAt(manifest, [...path, index, text.key]);
    return [{ kind: 'unknown', span: item.span } as const];
  });
}

function callOf(item: YamlNode, name: string) {
  const [lower, upper] = [`fn::${name}`, `Fn::${name[0]?.toUpperCase()}${name.slice(1)}`];
  return entryOf(item, lower) ?? entryOf(item, upper);
}
