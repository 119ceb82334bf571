import { isObject, type Json } from '../json.ts';
import { getAt, type Path } from '../path.ts';
import { entryOf, toJson, type YamlNode } from '../yaml/tree.ts';
import type { Host, NamedLayer, NamedRelease } from './host.ts';
import { fileIn } from './kubernetes/files-at.ts';
import { type Manifest, manifestsIn, nodeAt, spanAt } from './kubernetes/manifests.ts';
import { versionAt } from './kubernetes/version-at.ts';
import { pathWithHoles } from './path-with-holes.ts';
import { textAt } from './text-at.ts';
import { chartOrFolder, isFolderPath } from './tool-chart.ts';

/** Helmwave: releases whose values files are all templates; what is not there is left out. */
export const helmwave: Host = {
  id: 'helmwave',
  title: 'Helmwave',
  files: {
    extensions: [],
    names: ['helmwave.yml', 'helmwave.yaml', 'helmwave.yml.tpl', 'helmwave.yaml.tpl'],
  },
  signs: [['releases:'], ['chart:'], ['polyaxon', 'agent', './']],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    return { releases: objects.flatMap(releasesIn), comments };
  },
};

function releasesIn(manifest: Manifest): readonly NamedRelease[] {
  const { releases } = manifest.json;
  if (!Array.isArray(releases)) return [];
  const repositories = repositoriesIn(manifest.json.repositories);
  return releases.flatMap(
    (_, index) => releaseIn(manifest, ['releases', index], repositories) ?? [],
  );
}

function repositoriesIn(list: Json | undefined): ReadonlyMap<string, string> {
  const items = Array.isArray(list) ? list : [];
  return new Map(items.map((item) => [textAt(item, 'name'), textAt(item, 'url')]));
}

function releaseIn(
  manifest: Manifest,
  at: Path,
  repositories: ReadonlyMap<string, string>,
): NamedRelease | undefined {
  const release = getAt(manifest.json, at);
  const reference = textAt(release, 'chart') || textAt(release, 'chart.name');
  const repository =
    textAt(release, 'chart.repo_url') || (repositories.get(reference.split('/')[0] ?? '') ?? '');
  const chart = chartOrFolder(isFolderPath(reference), { chart: reference, repository });
  if (!chart) return undefined;
  const span = spanAt(manifest, [...at, 'chart']);
  const reuses = isObject(release) && release.reuse_values === true;
  return {
    ...chart,
    name: pathWithHoles(textAt(release, 'name') || reference),
    span,
    ...versionAt(manifest, [...at, 'chart', 'version']),
    layers: [
      ...(reuses ? [{ kind: 'unknown', span } as const] : []),
      ...valuesIn(nodeAt(manifest, [...at, 'values'])),
    ],
  };
}

function valuesIn(list: YamlNode | undefined): readonly NamedLayer[] {
  if (list?.kind !== 'list') return list ? [{ kind: 'unknown', span: list.span }] : [];
  return list.items.flatMap((item) => layerIn(item) ?? []);
}

/** A path, or `{ src, renderer, strict, delimiter_left }`. */
function layerIn(item: YamlNode): NamedLayer | undefined {
  const source = item.kind === 'map' ? entryOf(item, 'src')?.value : item;
  const json = item.kind === 'map' ? toJson(item) : {};
  if (!source || getAt(json, 'delimiter_left')) return { kind: 'unknown', span: item.span };
  const isFilled = !/^(?:copy|sops)$/.test(textAt(json, 'renderer'));
  return fileIn(source, {
    ...(getAt(json, 'strict') === true ? {} : { optional: true }),
    ...(isFilled ? { filled: true } : {}),
  });
}
