import { isTruthy, type JsonObject } from '../json.ts';
import { getAt, type Path, type PathLike, toPath } from '../path.ts';
import type { Values } from '../values/values.ts';
import { type Differences, touches } from './differences.ts';

/** The paths that somebody looked at, by their first key; `all` where the top-level keys were listed. */
export type ReadPaths = ReadonlyMap<string, readonly Path[]> | 'all';

/** Of more paths than this below one key the key alone is kept. */
const MANY = 64;

/** Notes what is looked at. */
export class Notes {
  private paths = new Map<string, Path[]>();
  private all = false;

  add(path: Path): void {
    const [key] = path;
    if (key === undefined) {
      this.all = true;
      return;
    }
    const known = this.paths.get(String(key));
    if (!known) this.paths.set(String(key), [path]);
    else if (known.length < MANY) known.push(path);
    else if (known[0]?.length !== 1) known.unshift([key]);
  }

  addAll(paths: ReadPaths): void {
    if (paths === 'all') this.all = true;
    else for (const below of paths.values()) for (const path of below) this.add(path);
  }

  /** What was noted since the last time. */
  take(): ReadPaths {
    const taken = this.all ? 'all' : this.paths;
    this.paths = new Map();
    this.all = false;
    return taken;
  }
}

/** Where it is noted what is looked at: in what is written, and in what is effective. */
export interface Watch {
  readonly written: Notes;
  readonly effective: Notes;
  /** To list what is written, or to look at its parts, is not noted. */
  readonly isKeywise: () => boolean;
}

/** The same values; what is looked at is noted. */
export function watched(values: Values, { written, effective, isKeywise }: Watch): Values {
  const noted =
    <Result>(notes: readonly Notes[], ask: (path: Path) => Result) =>
    (like: PathLike): Result => {
      const path = toPath(like);
      for (const each of notes) each.add(path);
      return ask(path);
    };
  const both = written === effective ? [written] : [written, effective];
  return {
    ...values,
    written: watchedMap(values.written, (path) => isKeywise() || written.add(path)),
    effective: watchedMap(values.effective, (path) => effective.add(path)),
    get: noted([effective], (path) => getAt(values.effective, path)),
    truthy: noted([effective], (path) => isTruthy(getAt(values.effective, path))),
    isOpen: noted([effective], values.isOpen),
    writtenAt: noted([written], values.writtenAt),
    isWritten: noted([written], values.isWritten),
    origin: noted(both, values.origin),
  };
}

function watchedMap(map: JsonObject, note: (path: Path) => unknown): JsonObject {
  const noteKey = (key: string | symbol) => {
    if (typeof key === 'string') note([key]);
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
      note([]);
      return Reflect.ownKeys(target);
    },
  });
}

/** Whether something that was read is different. */
export function hasRead(read: ReadPaths, differences: Differences | undefined): boolean {
  if (differences === undefined) return false;
  if (read === 'all' || differences === 'all') return true;
  for (const key of differences.keys()) {
    if (read.get(key)?.some((path) => touches(differences, path))) return true;
  }
  return false;
}
