import { resolveChart } from '../charts/catalog.ts';
import type { ChartName } from '../charts/chart.ts';
import { writtenVersion } from '../charts/written-version.ts';
import type { Config } from '../config.ts';
import { readPragma } from '../directives/pragma.ts';
import type { ValuesPlace } from '../hosts/host.ts';
import type { JsonObject } from '../json.ts';
import { inferChart } from '../recognition/infer-chart.ts';
import { coalesce, coalesceLike } from '../values/coalesce.ts';
import { withSet } from '../values/set-values.ts';
import { createValues, type Profile, type Values } from '../values/values.ts';
import { mergeLayers } from './merge-layers.ts';
import { isKnown, type Layer, type Release, type SetLayer } from './release.ts';
import type { Site, Voice } from './site.ts';

/** What somebody says of which chart values are for. */
interface Said {
  readonly by: Voice;
  readonly chart?: ChartName;
  readonly version?: string;
  readonly profile?: Profile;
}

/**
 * One layer of a release with the values of the whole: which chart, version, profile and role they are
 * for. The configuration wins over comments (the last layer's first), those over settings, settings
 * over what a tool says, that over what the values say. Undefined for a layer that holds no values.
 * `like`: values of another release with layers in common, so that these need not be merged again.
 */
export function resolveSite(
  release: Release,
  index: number,
  config: Config,
  like?: Values,
): Site | undefined {
  const { layers, namedBy, isWhole } = release;
  const layer = layers[index];
  if (!layer || layer.kind === 'unknown' || (layer.kind === 'text' && !layer.isMap))
    return undefined;
  const written = layers.reduce<JsonObject | undefined>(mergeLayer, undefined) ?? {};
  const pragmas = layers.map((each) =>
    each.kind === 'text' ? readPragma(each.source.text) : undefined,
  );
  const comments = pragmas.toReversed().map((each): Said => ({ ...each, by: 'comment' }));
  const settings: Said = { ...config, by: 'settings' };
  const named: Said = { ...release, by: 'release' };
  const said: readonly Said[] =
    namedBy.how === 'config'
      ? [...(config.isTyped ? [settings] : []), named, ...comments, settings]
      : [...comments, settings, named];
  const whoSays = (key: 'chart' | 'version' | 'profile') => said.find((each) => each[key]);
  const byChart = whoSays('chart');
  const byVersion = whoSays('version');
  const ownVersion = writtenVersion(written);
  const version = byVersion?.version ?? ownVersion;
  const { chart, exact } = resolveChart(byChart?.chart ?? inferChart(written), version);
  const versionAsked = exact ? undefined : version;
  const effective =
    like?.chart.name === chart.name && like.chart.version === chart.version
      ? coalesceLike(chart.defaults, written, like)
      : coalesce(chart.defaults, written);
  const profile = whoSays('profile')?.profile ?? profileOf(written);
  const says = pragmas[0]?.role;
  const isKnownWhole =
    (says === 'root' || (isWhole && says !== 'overlay')) &&
    layers.every((each, at) => (at === index ? !isOpen(each) : isKnown(each)));
  return {
    ...(layer.kind === 'text' ? layer.place : emptyPlace(layer)),
    release,
    index,
    layer,
    values: createValues(chart, profile, written, effective, versionAsked),
    role: isKnownWhole ? 'root' : 'overlay',
    versionAsked,
    chartBy: byChart?.by ?? 'values',
    versionBy: byVersion?.by ?? (ownVersion === undefined ? 'nobody' : 'values'),
  };
}

function mergeLayer(below: JsonObject | undefined, layer: Layer): JsonObject | undefined {
  if (layer.kind === 'unknown') return below;
  if (layer.kind === 'set') return withSet(below ?? {}, layer.values);
  return below ? mergeLayers(below, layer.written) : layer.written;
}

function isOpen(layer: Layer): boolean {
  return layer.kind === 'text' && layer.place.open === true;
}

/** What is set one by one has no text of its own. */
function emptyPlace({ source, span }: SetLayer): ValuesPlace {
  const file = { text: source.text, documents: [], comments: [] };
  const document = { root: undefined, embedded: true, span, problems: [] } as const;
  return { file, document, onlyAt: span };
}

/** Single-machine deployments are trials: the guide's production advice is noise there. */
const TRIAL_TYPES: readonly unknown[] = ['minikube', 'microk8s', 'docker', 'docker-compose'];

function profileOf(written: JsonObject): Profile {
  return TRIAL_TYPES.includes(written.deploymentType) ? 'trial' : 'production';
}
