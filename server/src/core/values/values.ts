import type { Chart } from '../charts/chart.ts';
import { isTruthy, type Json, type JsonObject } from '../json.ts';
import { getAt, type PathLike } from '../path.ts';

export type Profile = 'production' | 'trial';

/** Where an effective value comes from. */
export type Origin = 'file' | 'default' | 'absent';

/** The values of one site: what is written, and what Helm would hand to the templates. */
export interface Values {
  readonly chart: Chart;
  readonly profile: Profile;
  /** The chart version that the values are for: the one asked for, known or not, else the chart's. */
  readonly version: string;
  /** The user's values alone. */
  readonly written: JsonObject;
  /** Chart defaults with the user's values coalesced over them. */
  readonly effective: JsonObject;
  /** The effective value at a path. */
  get(path: PathLike): Json | undefined;
  /** Whether the chart's `if` would take the effective value at a path for true. */
  truthy(path: PathLike): boolean;
  /** Whether the user's file writes this very path (also with a null). */
  isWritten(path: PathLike): boolean;
  origin(path: PathLike): Origin;
}

export function createValues(
  chart: Chart,
  profile: Profile,
  written: JsonObject,
  effective: JsonObject,
  version: string = chart.version,
): Values {
  const isWritten = (path: PathLike) => getAt(written, path) !== undefined;
  return {
    chart,
    profile,
    version,
    written,
    effective,
    get: (path) => getAt(effective, path),
    truthy: (path) => isTruthy(getAt(effective, path)),
    isWritten,
    origin: (path) => {
      if (isWritten(path)) return 'file';
      return getAt(effective, path) === undefined ? 'absent' : 'default';
    },
  };
}
