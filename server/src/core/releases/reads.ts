import type { Finding } from '../finding.ts';
import { isTruthy, type JsonObject } from '../json.ts';
import { getAt, type Path, type PathLike, toPath } from '../path.ts';
import type { Values } from '../values/values.ts';
import { type Differences, touches } from './differences.ts';

/** The paths that somebody looked at, by their first key; `all` where the top-level keys were listed. */
export type ReadPaths = ReadonlyMap<string, readonly Path[]> | 'all';

/** Values that note what is looked at. */
export interface Reads {
  readonly values: Values;
  /** `keywise`: to look at what is written is not noted. */
  begin(keywise: boolean): void;
  /** What they speak of counts as read: another layer may decide it. */
  end(findings: readonly Finding[]): ReadPaths;
}

export function watched(values: Values): Reads {
  let paths = new Map<string, Path[]>();
  let all = false;
  let isKeywise = false;
  const note = (path: Path) => {
    const [key] = path;
    if (key === undefined) all = true;
    else {
      const known = paths.get(String(key));
      if (known) known.push(path);
      else paths.set(String(key), [path]);
    }
  };
  const watch = (map: JsonObject, isIgnored: () => boolean): JsonObject => {
    const noteKey = (key: string | symbol) => {
      if (typeof key === 'string' && !isIgnored()) note([key]);
    };
    return new Proxy(map, {
      get: (target, key) => {
        noteKey(key);
        return Reflect.get(target, key);
      },
      getOwnPropertyDescriptor: (target, key) => {
        noteKey(key);
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
      has: (target, key) => {
        noteKey(key);
        return Reflect.has(target, key);
      },
      ownKeys: (target) => {
        if (!isIgnored()) note([]);
        return Reflect.ownKeys(target);
      },
    });
  };
  const { written, effective } = values;
  const noted =
    <Result>(ask: (path: Path) => Result) =>
    (like: PathLike): Result => {
      const path = toPath(like);
      note(path);
      return ask(path);
    };
  return {
    values: {
      ...values,
      written: watch(written, () => isKeywise),
      effective: watch(effective, () => false),
      get: noted((path) => getAt(effective, path)),
      truthy: noted((path) => isTruthy(getAt(effective, path))),
      writtenAt: noted(values.writtenAt),
      isWritten: noted(values.isWritten),
      origin: noted(values.origin),
      isOpen: noted(values.isOpen),
    },
    begin: (keywise) => {
      paths = new Map();
      all = false;
      isKeywise = keywise;
    },
    end: (findings) => {
      // Of a rule that looks at each key by itself, the place itself tells.
      if (!isKeywise) for (const { path } of findings) note(path);
      return all ? 'all' : paths;
    },
  };
}

/** Whether something that was read is different. */
export function hasRead(read: ReadPaths, differences: Differences): boolean {
  if (read === 'all' || differences === 'all') return true;
  for (const key of differences.keys()) {
    if (read.get(key)?.some((path) => touches(differences, path))) return true;
  }
  return false;
}
