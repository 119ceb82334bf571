import { isObject, type Json } from '../../json.ts';
import { parseSetValue } from '../../values/set-path.ts';
import { versionOf } from '../chart-reference.ts';
import {
  type Host,
  type NamedLayer,
  type NamedObject,
  type NamedRelease,
  YAML_FILES,
} from '../host.ts';
import { textAt } from '../text-at.ts';
import { toolChart } from '../tool-chart.ts';
import { layersAt } from './layers-at.ts';
import { isKind, type Manifest, manifestsIn, nodeAt, spanAt } from './manifests.ts';
import { setMapAt } from './set-map-at.ts';

const GROUP = 'helm.cattle.io';
const VALUES = 'values';

/** k3s and RKE2: a HelmChart, and the HelmChartConfig of its name that is laid over it. */
export const k3s: Host = {
  id: 'k3s',
  title: 'k3s, RKE2',
  files: YAML_FILES,
  signs: [['helm.cattle.io/'], ['helmchart']],
  read: ({ text }) => {
    const { objects, comments } = manifestsIn(text);
    return {
      releases: objects.flatMap((each) => chartIn(each) ?? []),
      objects: objects.flatMap((each) => configIn(each) ?? []),
      comments,
    };
  },
};

function chartIn(manifest: Manifest): NamedRelease | undefined {
  const { json } = manifest;
  if (!isKind(manifest, GROUP, 'HelmChart')) return undefined;
  const chart = toolChart({
    chart: textAt(json, 'spec.chart'),
    repository: textAt(json, 'spec.repo') || textAt(json, 'spec.chart'),
  });
  if (!chart) return undefined;
  const name = textAt(json, 'metadata.name') || 'chart';
  const span = spanAt(manifest, ['spec']);
  const version = versionOf(isObject(json.spec) ? json.spec.version : undefined);
  const config = configName(json);
  return {
    ...chart,
    name,
    span,
    ...(version === undefined
      ? {}
      : { version, versionSpan: spanAt(manifest, ['spec', 'version'], 'value') }),
    layers: [
      ...valuesIn(manifest),
      { kind: 'object', ...config, key: VALUES, optional: true, ...span },
      ...setMapAt(manifest, ['spec', 'set'], typed),
    ],
  };
}

function configIn(manifest: Manifest): NamedObject | undefined {
  if (!isKind(manifest, GROUP, 'HelmChartConfig')) return undefined;
  return { ...configName(manifest.json), key: VALUES, layers: valuesIn(manifest) };
}

function configName(json: Json): Pick<NamedObject, 'object' | 'namespace'> {
  const namespace = textAt(json, 'metadata.namespace');
  const object = `HelmChartConfig/${textAt(json, 'metadata.name')}`;
  return { object, ...(namespace === '' ? {} : { namespace }) };
}

/** `valuesContent`, then `values`, then Secrets. */
function valuesIn(manifest: Manifest): readonly NamedLayer[] {
  const secrets = nodeAt(manifest, ['spec', 'valuesSecrets']);
  const isNone = secrets?.kind !== 'list' || secrets.items.length === 0;
  return [
    ...layersAt(manifest, ['spec', 'valuesContent']),
    ...layersAt(manifest, ['spec', 'values']),
    ...(isNone ? [] : [{ kind: 'unknown', span: secrets.span } as const]),
  ];
}

/** As `typedVal` of the controller: whole numbers and three words are typed, any other text is text. */
function typed(value: Json): Json {
  if (typeof value !== 'string') return value ?? '';
  return /^(?:true|false|null)$/.test(value) ? parseSetValue(value) : value;
}
