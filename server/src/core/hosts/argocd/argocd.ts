import { isObject } from '../../json.ts';
import { getAt, type Path } from '../../path.ts';
import { chartOf, versionOf } from '../chart-reference.ts';
import { type Host, type NamedRelease, YAML_FILES } from '../host.ts';
import { isKind, type Manifest, manifestsIn, objectAt, spanAt } from '../kubernetes/manifests.ts';
import { pathWithHoles } from '../path-with-holes.ts';
import { textAt } from '../text-at.ts';
import { toolChart } from '../tool-chart.ts';
import { bindingsOf, generatorTemplates, mayPatchHelm } from './generators.ts';
import { layersOf } from './layers-of.ts';
import { isDeepPath } from './value-file.ts';

/** Argo CD: the Helm sources of an Application, or of those that an ApplicationSet makes. */
export const argocd: Host = {
  id: 'argocd',
  title: 'Argo CD',
  files: YAML_FILES,
  signs: [['argoproj.io/'], ['kind'], ['polyaxon', 'agent', 'path']],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    return { releases: objects.flatMap(releasesOf), comments };
  },
};

function releasesOf(manifest: Manifest): readonly NamedRelease[] {
  if (isKind(manifest, 'argoproj.io', 'Application')) return applicationIn(manifest);
  if (!isKind(manifest, 'argoproj.io', 'ApplicationSet')) return [];
  const { json } = manifest;
  const bindings = bindingsOf(getAt(json, 'spec.generators'));
  const ownName = textAt(json, 'metadata.name');
  const templates: readonly Path[] = [['spec', 'template'], ...generatorTemplates(json)];
  return templates.flatMap((path) => {
    const template = objectAt(manifest, path);
    if (!template) return [];
    return applicationIn(template, ownName).map((release) => ({
      ...release,
      bindings,
      layers: mayPatchHelm(json)
        ? [...release.layers, { kind: 'unknown' as const, span: release.span }]
        : release.layers,
    }));
  });
}

function applicationIn(manifest: Manifest, setName = ''): readonly NamedRelease[] {
  const { json } = manifest;
  const sources = getAt(json, 'spec.sources');
  const paths: readonly Path[] =
    Array.isArray(sources) && sources.length > 0
      ? sources.map((_, index) => ['spec', 'sources', index])
      : [['spec', 'source']];
  const name = textAt(json, 'metadata.name') || setName || 'application';
  return paths.flatMap((path) => sourceIn(manifest, path, pathWithHoles(name, isDeepPath)) ?? []);
}

function sourceIn(manifest: Manifest, path: Path, name: string): NamedRelease | undefined {
  const source = getAt(manifest.json, path);
  if (!isObject(source)) return undefined;
  const repository = textAt(source, 'repoURL');
  const chart = chartIn(textAt(source, 'chart'), textAt(source, 'path'), repository);
  if (!chart) return undefined;
  const version = textAt(source, 'chart') === '' ? undefined : versionOf(source.targetRevision);
  const releaseName = textAt(source, 'helm.releaseName');
  return {
    ...chart,
    name: releaseName === '' ? name : pathWithHoles(releaseName, isDeepPath),
    span: spanAt(manifest, [...path, 'helm']),
    layers: layersOf(manifest, path, name),
    comparesRenders: true,
    ...(version === undefined
      ? {}
      : { version, versionSpan: spanAt(manifest, [...path, 'targetRevision'], 'value') }),
  };
}

type SourceChart = Pick<NamedRelease, 'chart' | 'tell' | 'chartFolder'>;

function chartIn(chart: string, path: string, repository: string): SourceChart | undefined {
  if (chart !== '') return toolChart({ chart, repository });
  if (repository.startsWith('oci://')) return toolChart({ chart: repository, repository });
  if (path === '') return undefined;
  if (/[/:]polyaxon\/charts(?:\.git)?\/?$/.test(repository)) {
    const ours = chartOf({ chart: path, repository }, false);
    return ours && { chart: ours };
  }
  // A folder of a repository, which may be this one; its `Chart.yaml` or else the values tell.
  return { tell: true, chartFolder: { path: pathWithHoles(path, isDeepPath), from: 'root' } };
}
