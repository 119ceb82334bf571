import type { Chart } from '../charts/chart.ts';
import { isTemplated, isTruthy, type Json, type JsonObject } from '../json.ts';
import { getAt, type Path, type PathLike, toPath } from '../path.ts';

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
  /** What the user's values say at a path. */
  writtenAt(path: PathLike): Json | undefined;
  /** Whether the user's file writes this very path (also with a null). */
  isWritten(path: PathLike): boolean;
  origin(path: PathLike): Origin;
  /** Another tool fills in the effective value at a path, or something that holds it: nothing can be said of it. */
  isOpen(path: PathLike): boolean;
}

export function createValues(
  chart: Chart,
  profile: Profile,
  written: JsonObject,
  effective: JsonObject,
  version: string = chart.version,
): Values {
  const writtenAt = (path: PathLike) => getAt(written, path);
  const isWritten = (path: PathLike) => writtenAt(path) !== undefined;
  return {
    chart,
    profile,
    version,
    written,
    effective,
    get: (path) => getAt(effective, path),
    truthy: (path) => isTruthy(getAt(effective, path)),
    writtenAt,
    isWritten,
    origin: (path) => {
      if (isWritten(path)) return 'file';
      return getAt(effective, path) === undefined ? 'absent' : 'default';
    },
    isOpen: (path) => isTemplated(nearest(effective, toPath(path))),
  };
}

/** The value at a path, or the last one on the way to it. */
function nearest(value: Json, path: Path): Json {
  const [segment, ...rest] = path;
  if (segment === undefined || typeof value !== 'object') return value;
  const below = getAt(value, [segment]);
  return below === undefined ? value : nearest(below, rest);
}
