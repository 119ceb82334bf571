import { isObject, type Json } from '../../json.ts';
import { getAt, type Path } from '../../path.ts';
import { parseSetPath, parseSetValue } from '../../values/set-path.ts';
import type { SetValue } from '../../values/set-values.ts';
import { versionOf } from '../chart-reference.ts';
import { type Host, type NamedLayer, type NamedRelease, YAML_FILES } from '../host.ts';
import { textAt } from '../text-at.ts';
import { toolChart } from '../tool-chart.ts';
import { keyRefsAt } from './key-refs.ts';
import { layersAt } from './layers-at.ts';
import { isKind, type Manifest, manifestsIn, nodeAt, objectAt, spanAt } from './manifests.ts';
import { setAt, UNSEEN } from './set-at.ts';

const FOR: Path = ['spec', 'forProvider'];

/** Crossplane: a Release of provider-helm, by itself or as a resource of a Composition. */
export const crossplane: Host = {
  id: 'crossplane',
  title: 'Crossplane',
  files: YAML_FILES,
  signs: [['helm.crossplane.io/', 'helm.m.crossplane.io/'], ['forprovider']],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    return { releases: objects.flatMap(releasesIn), comments };
  },
};

function releasesIn(manifest: Manifest): readonly NamedRelease[] {
  if (isRelease(manifest)) return releaseIn(manifest, []);
  if (!isKind(manifest, 'apiextensions.crossplane.io', 'Composition')) return [];
  const steps = getAt(manifest.json, 'spec.pipeline');
  const lists: readonly Path[] = [
    ['spec', 'resources'],
    ...(Array.isArray(steps)
      ? steps.map((_, index) => ['spec', 'pipeline', index, 'input', 'resources'])
      : []),
  ];
  return lists.flatMap((list) => {
    const resources = getAt(manifest.json, list);
    if (!Array.isArray(resources)) return [];
    return resources.flatMap((resource, index) => {
      const base = objectAt(manifest, [...list, index, 'base']);
      return base && isRelease(base) ? releaseIn(base, patched(resource, manifest)) : [];
    });
  });
}

function isRelease(manifest: Manifest): boolean {
  return ['helm.crossplane.io', 'helm.m.crossplane.io'].some((group) =>
    isKind(manifest, group, 'Release'),
  );
}

function releaseIn(
  manifest: Manifest,
  patches: readonly SetValue[] | undefined,
): readonly NamedRelease[] {
  const told = getAt(manifest.json, [...FOR, 'chart']);
  const chart = toolChart({
    chart: textAt(told, 'name') || textAt(told, 'url'),
    repository: textAt(told, 'repository') || textAt(told, 'url'),
  });
  if (!chart) return [];
  const version = versionOf(isObject(told) ? told.version : undefined);
  const span = spanAt(manifest, FOR);
  const set = setsIn(manifest);
  const layers: readonly NamedLayer[] = [
    ...keyRefsAt(manifest, [...FOR, 'valuesFrom']),
    ...layersAt(manifest, [...FOR, 'values']),
    ...(patches === undefined ? [{ kind: 'unknown', span } as const] : []),
    ...[patches ?? [], set].flatMap((values) =>
      values.length > 0 ? [{ kind: 'set', values, span: values[0]?.span ?? span } as const] : [],
    ),
  ];
  return [
    {
      ...chart,
      name: textAt(manifest.json, 'metadata.name') || textAt(told, 'name'),
      span,
      ...(version === undefined ? {} : { version }),
      layers,
    },
  ];
}

function setsIn(manifest: Manifest): readonly SetValue[] {
  const list = nodeAt(manifest, [...FOR, 'set']);
  if (list?.kind !== 'list') return [];
  const typed = (value: Json) => parseSetValue(String(value));
  return list.items.flatMap((item) => setAt(item, typed, ['valueFrom']) ?? []);
}

/** The values that a claim fills in: unknown. Undefined where it may fill in anything. */
function patched(resource: Json, manifest: Manifest): readonly SetValue[] | undefined {
  const patches = getAt(resource, 'patches');
  const paths = (Array.isArray(patches) ? patches : []).map((each) =>
    textAt(each, 'type') === 'PatchSet'
      ? undefined
      : textAt(each, 'toFieldPath') || textAt(each, 'fromFieldPath'),
  );
  if (paths.includes(undefined)) return undefined;
  const prefix = 'spec.forProvider.values';
  if (paths.includes(prefix) || paths.includes('spec.forProvider')) return undefined;
  const span = spanAt(manifest, []);
  return paths.flatMap((text = ''): readonly SetValue[] => {
    const path = text.startsWith(`${prefix}.`)
      ? parseSetPath(text.slice(prefix.length + 1))
      : undefined;
    return path ? [{ path, value: UNSEEN, span }] : [];
  });
}
