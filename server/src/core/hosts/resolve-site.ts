import { resolveChart } from '../charts/catalog.ts';
import type { ChartName } from '../charts/chart.ts';
import { writtenVersion } from '../charts/written-version.ts';
import type { Config, Role } from '../config.ts';
import type { Pragma } from '../directives/pragma.ts';
import { isObject, type JsonObject } from '../json.ts';
import { coalesce } from '../values/coalesce.ts';
import { setAt } from '../values/set-at.ts';
import { createValues, type Profile } from '../values/values.ts';
import { toJson } from '../yaml/tree.ts';
import type { Override, ValuesPlace } from './host.ts';
import { inferChart } from './recognise.ts';
import { roleOf } from './role.ts';
import type { Site } from './site.ts';

/**
 * Works out which chart, version, profile and role a place is for, and its effective values. A comment
 * in the file wins over the settings, those over the host, the host over what the values say.
 * Undefined where the values are no map.
 */
export function resolveSite(
  place: ValuesPlace,
  name: string,
  config: Config,
  pragma: Pragma | undefined,
): Site | undefined {
  const written = writtenIn(place);
  if (!written) return undefined;
  const role = pragma?.role ?? place.role ?? roleOf(name, written.deploymentChart !== undefined);
  return createSite(place, written, role, [pragma, config, place]);
}

/** What one place writes, with what its host sets over it; undefined where that is no map. */
export function writtenIn({ document, hostKeys = [], overrides = [] }: ValuesPlace) {
  const json = document.root ? toJson(document.root) : {};
  if (!isObject(json)) return undefined;
  const values = Object.entries(json).filter(([key]) => !hostKeys.includes(key));
  return withOverrides(Object.fromEntries(values), overrides);
}

/** Somebody who may say which chart values are for. */
interface Said {
  readonly chart?: ChartName;
  readonly version?: string;
  readonly profile?: Profile;
}

/** `said`: whoever speaks of chart, version and profile; the first to say it wins. */
export function createSite(
  place: ValuesPlace,
  written: JsonObject,
  role: Role,
  said: readonly (Said | undefined)[],
): Site {
  const of = <Key extends keyof Said>(key: Key) => said.find((each) => each?.[key])?.[key];
  const version = of('version') ?? writtenVersion(written);
  const { chart, exact } = resolveChart(of('chart') ?? inferChart(written), version);
  const profile = of('profile') ?? profileOf(written);
  const effective = coalesce(chart.defaults, written);
  const versionAsked = exact ? undefined : version;
  return {
    ...place,
    values: createValues(chart, profile, written, effective, versionAsked),
    role,
    versionAsked,
  };
}

/** Helm's `--set`: each override on its own path. */
export function withOverrides(values: JsonObject, overrides: readonly Override[]): JsonObject {
  return overrides.reduce<JsonObject>((result, { path, value }) => {
    const set = setAt(result, path, value);
    return isObject(set) ? set : result;
  }, values);
}

/** Single-machine deployments are trials: the guide's production advice is noise there. */
const TRIAL_TYPES: readonly unknown[] = ['minikube', 'microk8s', 'docker', 'docker-compose'];

function profileOf(written: JsonObject): Profile {
  return TRIAL_TYPES.includes(written.deploymentType) ? 'trial' : 'production';
}
