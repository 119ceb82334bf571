import { isObject, type Json } from '../json.ts';
import type { Path } from '../path.ts';

/** One value for one path, as one `--set` has it. */
interface Setting {
  readonly path: Path;
  readonly value: Json;
}

/** Empty places that settings make in lists, all together; Helm has no such limit. */
const MAX_EMPTY = 1_000_000;

/**
 * A value put at a path as Helm's `--set` does it: maps and lists are made as needed, a list is filled
 * up with nulls, and what is of another kind gives way. The argument is not changed.
 */
export function setAt(target: Json | undefined, path: Path, value: Json): Json {
  return setAll(target, [{ path, value }]);
}

/** Several values, one after the other. A map or list is copied once, however many go into it. */
export function setAll(target: Json | undefined, settings: readonly Setting[]): Json {
  const writer = new Writer();
  return settings.reduce<Json>(
    (result, { path, value }) => writer.put(result, path, 0, value),
    target ?? null,
  );
}

class Writer {
  /** What this writer made itself, and may change. */
  readonly #maps = new Map<Json, Record<string, Json>>();
  readonly #lists = new Map<Json, Json[]>();
  #empty = 0;

  put(target: Json | undefined, path: Path, depth: number, value: Json): Json {
    const segment = path[depth];
    if (segment === undefined) return value;
    if (typeof segment === 'number') return this.#putItem(target, path, depth, segment, value);
    const map = this.#ownMap(target);
    const present = Object.hasOwn(map, segment) ? map[segment] : undefined;
    // A key may be called `__proto__`.
    Object.defineProperty(map, segment, {
      value: this.put(present, path, depth + 1, value),
      configurable: true,
      enumerable: true,
      writable: true,
    });
    return map;
  }

  #putItem(target: Json | undefined, path: Path, depth: number, index: number, value: Json): Json {
    const list = this.#ownList(target);
    this.#empty += Math.max(index - list.length, 0);
    if (this.#empty > MAX_EMPTY) return list;
    while (list.length < index) list.push(null);
    list[index] = this.put(list[index], path, depth + 1, value);
    return list;
  }

  #ownMap(target: Json | undefined): Record<string, Json> {
    const own = target === undefined ? undefined : this.#maps.get(target);
    if (own) return own;
    const copy = Object.fromEntries(isObject(target) ? Object.entries(target) : []);
    this.#maps.set(copy, copy);
    return copy;
  }

  #ownList(target: Json | undefined): Json[] {
    const own = target === undefined ? undefined : this.#lists.get(target);
    if (own) return own;
    const copy: Json[] = Array.isArray(target) ? [...target] : [];
    this.#lists.set(copy, copy);
    return copy;
  }
}
