import { type Host, YAML_FILES } from '../host.ts';
import { manifestsIn } from '../kubernetes/manifests.ts';
import { chartSourceIn } from './chart-source.ts';
import { releaseIn } from './release-in.ts';

/**
 * Flux: HelmReleases, and what they refer to: repositories and charts, perhaps in other files. Values in
 * ConfigMaps and Secrets are another host's, as those that Kustomize makes are.
 */
export const flux: Host = {
  id: 'flux',
  title: 'Flux',
  files: YAML_FILES,
  signs: [
    ['.toolkit.fluxcd.io/'],
    ['helmrelease', 'helmrepository', 'ocirepository', 'helmchart'],
    ['chartref', 'sourceref', 'values', 'polyaxon', 'agent'],
  ],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    const releases = objects.map(releaseIn);
    return {
      releases: releases.flatMap((each) => each.releases),
      objects: releases.flatMap((each) => each.objects),
      chartSources: objects.flatMap((each) => chartSourceIn(each) ?? []),
      comments,
    };
  },
};
