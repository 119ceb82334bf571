import { resolveChart } from '../charts/catalog.ts';
import { writtenVersion } from '../charts/written-version.ts';
import type { Config } from '../config.ts';
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
  const { root } = place.document;
  const json = root ? toJson(root) : {};
  if (!isObject(json)) return undefined;
  const own = place.hostKeys ?? [];
  const values = Object.entries(json).filter(([key]) => !own.includes(key));
  const written = withOverrides(Object.fromEntries(values), place.overrides ?? []);
  const chartName = pragma?.chart ?? config.chart ?? place.chart ?? inferChart(written);
  const version = pragma?.version ?? config.version ?? place.version ?? writtenVersion(written);
  const { chart, exact } = resolveChart(chartName, version);
  const profile = pragma?.profile ?? config.profile ?? profileOf(written);
  const effective = coalesce(chart.defaults, written);
  const versionAsked = exact ? undefined : version;
  const role = pragma?.role ?? place.role ?? roleOf(name, written.deploymentChart !== undefined);
  return {
    ...place,
    values: createValues(chart, profile, written, effective, versionAsked),
    role,
    versionAsked,
  };
}

/** Helm's `--set`: each override on its own path. */
function withOverrides(values: JsonObject, overrides: readonly Override[]): JsonObject {
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
