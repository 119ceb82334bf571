import type { Json } from '../json.ts';
import { getAt, type Path } from '../path.ts';
import { parseSetValue } from '../values/set-path.ts';
import { type Host, type NamedLayer, type NamedRelease, YAML_FILES } from './host.ts';
import { filesAt } from './kubernetes/files-at.ts';
import { layersAt } from './kubernetes/layers-at.ts';
import { isKind, type Manifest, manifestsIn, spanAt } from './kubernetes/manifests.ts';
import { UNSEEN } from './kubernetes/set-at.ts';
import { setMapAt } from './kubernetes/set-map-at.ts';
import { versionAt } from './kubernetes/version-at.ts';
import { pathWithHoles } from './path-with-holes.ts';
import { textAt } from './text-at.ts';
import { chartOrFolder } from './tool-chart.ts';

/** Skaffold: charts that it deploys or renders, also in a profile. */
export const skaffold: Host = {
  id: 'skaffold',
  title: 'Skaffold',
  files: YAML_FILES,
  signs: [['skaffold/v'], ['helm'], ['releases:']],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    const configs = objects.filter((each) => isKind(each, 'skaffold', 'Config'));
    return { releases: configs.flatMap(releasesIn), comments };
  },
};

function releasesIn(manifest: Manifest): readonly NamedRelease[] {
  const profiles = getAt(manifest.json, 'profiles');
  const count = Array.isArray(profiles) ? profiles.length : 0;
  const sections: readonly Path[] = [
    [],
    ...Array.from({ length: count }, (_, index): Path => ['profiles', index]),
  ];
  return sections.flatMap((section) =>
    ['manifests', 'deploy'].flatMap((key) => {
      const list = [...section, key, 'helm', 'releases'];
      const releases = getAt(manifest.json, list);
      const profile = textAt(manifest.json, [...section, 'name']);
      return Array.isArray(releases)
        ? releases.flatMap((_, at) => releaseIn(manifest, [...list, at], profile) ?? [])
        : [];
    }),
  );
}

function releaseIn(manifest: Manifest, at: Path, profile: string): NamedRelease | undefined {
  const release = getAt(manifest.json, at);
  const remote = textAt(release, 'remoteChart');
  const folder = textAt(release, 'chartPath');
  // Older forms have charts of a repository in `chartPath`.
  const isFolder = remote === '' && getAt(release, 'remote') !== true;
  const reference = remote || folder;
  const chart = chartOrFolder(isFolder, {
    chart: reference,
    repository: textAt(release, 'repo'),
  });
  if (!chart) return undefined;
  const name = textAt(release, 'name') || reference;
  return {
    ...chart,
    name: profile === '' ? pathWithHoles(name) : `${pathWithHoles(name)} (${profile})`,
    span: spanAt(manifest, [...at, remote === '' ? 'chartPath' : 'remoteChart']),
    ...(isFolder ? {} : versionAt(manifest, [...at, 'version'])),
    layers: layersOf(manifest, at),
  };
}

function typed(value: Json): Json {
  return parseSetValue(String(value ?? ''));
}

/** All that is set wins over all files; names of images are filled in by Skaffold. */
function layersOf(manifest: Manifest, at: Path): readonly NamedLayer[] {
  const unseen = () => UNSEEN;
  return [
    ...filesAt(manifest, [...at, 'valuesFiles']),
    ...layersAt(manifest, [...at, 'overrides']),
    ...['artifactOverrides', 'values'].flatMap((key) => setMapAt(manifest, [...at, key], unseen)),
    ...setMapAt(manifest, [...at, 'setValues'], typed),
    ...setMapAt(manifest, [...at, 'setFiles'], unseen),
    ...setMapAt(manifest, [...at, 'setValueTemplates'], typed),
  ];
}
