import type { Finding } from '../finding.ts';
import { isObject, isTruthy, type Json, type JsonObject } from '../json.ts';
import { getAt, type PathLike, toPath } from '../path.ts';
import { createValues, type Values } from '../values/values.ts';

/** The top-level keys of values that somebody looked at; `all` where they were listed. */
export type ReadKeys = ReadonlySet<string> | 'all';

/** Values that note what is looked at. */
export interface Reads {
  readonly values: Values;
  begin(): void;
  /** What they speak of counts as read: another layer may decide it. */
  end(findings: readonly Finding[]): ReadKeys;
}

export function watched(values: Values): Reads {
  let keys = new Set<string>();
  let all = false;
  const note = (path: PathLike) => {
    const [key] = toPath(path);
    if (key === undefined) all = true;
    else keys.add(String(key));
  };
  const watch = (map: JsonObject): JsonObject =>
    new Proxy(map, {
      get: (target, key) => {
        if (typeof key === 'string') keys.add(key);
        return Reflect.get(target, key);
      },
      getOwnPropertyDescriptor: (target, key) => {
        if (typeof key === 'string') keys.add(key);
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
      has: (target, key) => {
        if (typeof key === 'string') keys.add(key);
        return Reflect.has(target, key);
      },
      ownKeys: (target) => {
        all = true;
        return Reflect.ownKeys(target);
      },
    });
  const { written, effective } = values;
  return {
    values: {
      ...values,
      written: watch(written),
      effective: watch(effective),
      get: (path) => noted(path, getAt(effective, path)),
      truthy: (path) => noted(path, isTruthy(getAt(effective, path))),
      isWritten: (path) => noted(path, values.isWritten(path)),
      origin: (path) => noted(path, values.origin(path)),
    },
    begin: () => {
      keys = new Set();
      all = false;
    },
    end: (findings) => {
      for (const { path } of findings) note(path);
      return all ? 'all' : keys;
    },
  };

  function noted<T>(path: PathLike, value: T): T {
    note(path);
    return value;
  }
}

/**
 * The top-level keys that differ in what two releases write; undefined where the charts do. Layers that
 * do not write a key leave the very object of the one that does.
 */
export function differentKeys(first: Values, other: Values): ReadonlySet<string> | undefined {
  const isSameChart =
    first.chart.name === other.chart.name &&
    first.chart.version === other.chart.version &&
    first.version === other.version &&
    first.profile === other.profile;
  if (!isSameChart) return undefined;
  const different = new Set<string>();
  for (const key of new Set([...Object.keys(first.written), ...Object.keys(other.written)])) {
    if (childOf(first.written, key) !== childOf(other.written, key)) different.add(key);
  }
  return different;
}

/** Values of which only some top-level keys count as written. */
export function onlyWritten(values: Values, keys: ReadonlySet<string>): Values {
  const { chart, profile, written, effective, version } = values;
  const kept = Object.entries(written).filter(([key]) => keys.has(key));
  return createValues(chart, profile, Object.fromEntries(kept), effective, version);
}

function childOf(map: JsonObject, key: string): Json | undefined {
  return isObject(map) && Object.hasOwn(map, key) ? map[key] : undefined;
}
