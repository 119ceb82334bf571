import { isObject, type Json } from '../../json.ts';
import { getAt } from '../../path.ts';
import { parseSetPath } from '../../values/set-path.ts';
import { entryOf, toJson, type YamlNode } from '../../yaml/tree.ts';
import type { NamedLayer, NamedObject, NamedRelease } from '../host.ts';
import { layersAt } from '../kubernetes/layers-at.ts';
import { isKind, type Manifest, nodeAt, spanAt } from '../kubernetes/manifests.ts';
import { UNSEEN } from '../kubernetes/set-at.ts';
import { pathWithHoles } from '../path-with-holes.ts';
import { textAt } from '../text-at.ts';
import { chartIn, inNamespace, isPatch } from './chart-source.ts';

/** What a patch of a HelmRelease is laid over. */
const BELOW = 'below a patch';
const ABOVE = 'above a patch';

export interface FluxRelease {
  readonly releases: readonly NamedRelease[];
  /** What patches in other files are laid over. */
  readonly objects: readonly NamedObject[];
}

const NONE: FluxRelease = { releases: [], objects: [] };

/** A HelmRelease; one without a chart is a patch, laid over the release of that name. */
export function releaseIn(manifest: Manifest): FluxRelease {
  const { json } = manifest;
  if (!isKind(manifest, 'helm.toolkit.fluxcd.io', 'HelmRelease')) return NONE;
  const chart = chartIn(json);
  if (!chart) return NONE;
  const span = spanAt(manifest, ['spec']);
  const name = textAt(json, 'metadata.name') || 'release';
  const object = { object: `HelmRelease/${name}`, ...inNamespace(json) };
  const [below, above] = [belowPatches(manifest), abovePatches(manifest)];
  if (!isPatch(json)) {
    return {
      releases: [{ ...chart, name: releaseName(json, name), span, layers: [...below, ...above] }],
      objects: [
        { ...object, key: BELOW, layers: below },
        { ...object, key: ABOVE, layers: above },
      ],
    };
  }
  const layers: readonly NamedLayer[] = [
    { kind: 'object', ...object, key: BELOW, ...span },
    ...below,
    { kind: 'object', ...object, key: ABOVE, optional: true, ...span },
    ...above,
  ];
  return {
    releases: [{ ...chart, name: releaseName(json, name), span, layers, isPatch: true }],
    objects: [],
  };
}

/** Files of the chart, then whole ConfigMaps and Secrets, then what is written inline. */
function belowPatches(manifest: Manifest): readonly NamedLayer[] {
  return [
    ...chartFiles(manifest),
    ...itemsAt(manifest, ['spec', 'valuesFrom']).flatMap((item) => referenceIn(item, manifest)),
    ...layersAt(manifest, ['spec', 'values']),
  ];
}

function referenceIn(item: YamlNode, { json }: Manifest): readonly NamedLayer[] {
  const from = toJson(item);
  if (textAt(from, 'targetPath') !== '') return [];
  const object = `${textAt(from, 'kind')}/${textAt(from, 'name')}`;
  const key = textAt(from, 'valuesKey') || 'values.yaml';
  return [{ kind: 'object', object, key, ...inNamespace(json), ...item.span }];
}

/**
 * Single values from a Secret or ConfigMap, which nobody knows here. By Flux's documentation they win
 * over what is written inline; in some cases they do not, so the path counts as unknown in all.
 */
function abovePatches(manifest: Manifest): readonly NamedLayer[] {
  return itemsAt(manifest, ['spec', 'valuesFrom']).flatMap((item): readonly NamedLayer[] => {
    const entry = entryOf(item, 'targetPath');
    const path = parseSetPath(textAt(toJson(item), 'targetPath'));
    if (!entry || !path) return [];
    const span = entry.valueSpan;
    return [{ kind: 'set', values: [{ path, value: UNSEEN, span }], span }];
  });
}

/** From the root of the source; those in a packaged chart are not to be seen, but for its defaults. */
function chartFiles(manifest: Manifest): readonly NamedLayer[] {
  const template = getAt(manifest.json, 'spec.chart.spec');
  if (!isObject(template)) return [];
  const repository = textAt(template, 'sourceRef.name');
  const isPackage = !['GitRepository', 'Bucket'].includes(textAt(template, 'sourceRef.kind'));
  const optional = template.ignoreMissingValuesFiles === true;
  return itemsAt(manifest, ['spec', 'chart', 'spec', 'valuesFiles']).flatMap(
    (item): readonly NamedLayer[] => {
      const text = item.kind === 'scalar' && typeof item.value === 'string' ? item.value : '';
      if (isPackage && /^(?:\.\/)?values\.yaml$/.test(text)) return [];
      if (isPackage || text === '') return [{ kind: 'unknown', span: item.span }];
      const file = { kind: 'file', path: pathWithHoles(text), from: 'root', text } as const;
      return [
        { ...file, repository, ...(optional ? { optional: true as const } : {}), ...item.span },
      ];
    },
  );
}

function itemsAt(manifest: Manifest, path: readonly string[]): readonly YamlNode[] {
  const list = nodeAt(manifest, path);
  return list?.kind === 'list' ? list.items : [];
}

/** What Flux calls the release of Helm. */
function releaseName(json: Json, name: string): string {
  const namespace = textAt(json, 'spec.targetNamespace');
  const own = textAt(json, 'spec.releaseName');
  return own || (namespace === '' ? name : `${namespace}-${name}`);
}
