import type { Host, NamedLayer, NamedRelease } from './host.ts';
import { type Manifest, manifestsIn, spanAt } from './kubernetes/manifests.ts';
import { versionAt } from './kubernetes/version-at.ts';
import { textAt } from './text-at.ts';
import { chartOrFolder } from './tool-chart.ts';

/** Kluctl: one chart a folder, its values in a file of a fixed name beside it, both templates of Jinja. */
export const kluctl: Host = {
  id: 'kluctl',
  title: 'Kluctl',
  files: { extensions: [], names: ['helm-chart.yaml', 'helm-chart.yml'] },
  signs: [['helmchart:']],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    return { releases: objects.flatMap((each) => releaseIn(each) ?? []), comments };
  },
};

function releaseIn(manifest: Manifest): NamedRelease | undefined {
  const { helmChart } = manifest.json;
  const [name, folder, repository] = ['chartName', 'path', 'repo'].map((key) =>
    textAt(helmChart, key),
  );
  // A chart at `oci://…` has its name at the end of the address.
  const reference = name || folder || repository || '';
  const chart = chartOrFolder(!name && folder !== '', {
    chart: reference,
    repository: repository ?? '',
  });
  if (!chart) return undefined;
  const span = spanAt(manifest, ['helmChart']);
  return {
    ...chart,
    name: textAt(helmChart, 'releaseName') || reference,
    span,
    ...versionAt(manifest, ['helmChart', 'chartVersion']),
    layers: ['helm-values.yaml', 'helm-values.yml'].map((path): NamedLayer => {
      const file = { kind: 'file', path, text: path, from: 'folder' } as const;
      return { ...file, optional: true, filled: true, ...span };
    }),
  };
}
