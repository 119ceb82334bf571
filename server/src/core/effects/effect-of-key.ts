import { isObject, isTruthy, type Json, type JsonObject } from '../json.ts';
import { formatPath, getAt, type Path, startsWith } from '../path.ts';
import { type Consequence, consequenceOf } from '../plan/consequence.ts';
import { setAt } from '../values/set-at.ts';
import type { Effects } from './effects.ts';
import { reachOf } from './reach.ts';
import { type NamedTemplate, type Naming, nameTemplates } from './render.ts';

/** What a key does to the objects of a release. */
export interface KeyEffect {
  /** Fields that are made of it. */
  readonly sets: readonly SetField[];
  /** Objects that are there or not because of it. */
  readonly decides: readonly Named[];
  /** Workloads that restart when it changes. */
  readonly restarts: readonly Named[];
  /** What must hold for any of it, and does not. */
  readonly needs: readonly Need[];
  /** False where no render with Helm has shown an effect. */
  readonly seen: boolean;
}

/** A key that must be on (`true`), off (`false`) or have one value. */
export interface Need {
  readonly key: Path;
  readonly value: Json;
}

type Named = NamedTemplate;

export interface SetField extends Named {
  readonly field: string;
  readonly consequence: Consequence;
}

/** Undefined for a key that no template reads. */
export function effectOfKey(
  effects: Effects,
  key: Path,
  values: JsonObject,
): KeyEffect | undefined {
  const { isRead, objects } = reachOf(effects, key);
  if (!isRead) return undefined;
  const names = nameTemplates(effects, values);
  const sets: Found<SetField>[] = [];
  const decides: Found<Named>[] = [];
  const restarts: Found<Named>[] = [];
  const guards: number[] = [];
  for (const { id, object, isDecided, fields, checksums } of objects) {
    const named = names(id);
    if (!named) continue;
    const consequence = (field: string) => consequenceOf(named.kind, field, object);
    if (isDecided) {
      decides.push({ ...named, id });
      guards.push(object.guard);
    }
    for (const { field, guard } of fields) {
      guards.push(guard);
      sets.push({ ...named, id, field, consequence: consequence(field) });
    }
    if (checksums.some(({ field }) => consequence(field) === 'restart')) {
      restarts.push({ ...named, id });
    }
  }
  const direct = sets.filter(({ consequence }) => consequence === 'restart');
  const needs = needsOf(effects, guards, key, values);
  const inForce = needs.reduce(withNeed, values);
  const on = needs.length === 0 ? names : nameTemplates(effects, inForce);
  const other = nameTemplates(effects, withOther(inForce, key));
  return {
    sets: distinct(present(sets, names, on), ({ kind, name, field }) => `${kind} ${name} ${field}`),
    decides: distinct(
      present(decides, (id) => (other(id)?.isThere ? other(id) : on(id))),
      ({ kind, name }) => `${kind} ${name}`,
    ),
    restarts: distinct(
      present([...direct, ...restarts], names, on),
      ({ kind, name }) => `${kind} ${name}`,
    ),
    needs,
    seen: !effects.unseen.some((path) => startsWith(key, path) && path.length === key.length),
  };
}

type Found<T extends Named> = T & { readonly id: string };

function withNeed(values: JsonObject, { key, value }: Need): JsonObject {
  const changed = setAt(values, key, value);
  return isObject(changed) ? changed : values;
}

/** With another value in place of the key's: what was off is on. */
function withOther(values: JsonObject, key: Path): JsonObject {
  const value = getAt(values, key);
  const something = Array.isArray(value) ? ['some'] : isObject(value) ? { some: 'some' } : true;
  const changed = setAt(values, key, isTruthy(value) ? null : something);
  return isObject(changed) ? changed : values;
}

/** What all the guards have in common that does not hold. */
function needsOf(
  effects: Effects,
  guards: readonly number[],
  key: Path,
  values: JsonObject,
): readonly Need[] {
  const each = guards.map((guard) => conditionsOf(effects, guard, key, values));
  const [first = [], ...others] = each;
  return distinct(first, ({ key, value }) => `${formatPath(key)}: ${value}`).filter((need) =>
    others.every((needs) => needs.some((other) => isSame(other, need))),
  );
}

function isSame(a: Need, b: Need): boolean {
  return a.value === b.value && formatPath(a.key) === formatPath(b.key);
}

function conditionsOf(
  effects: Effects,
  guard: number,
  key: Path,
  values: JsonObject,
): readonly Need[] {
  const row = effects.guards[guard];
  if (!row) return [];
  const own = row.loop === undefined ? conditionIn(effects, row.expression, key, values) : [];
  return [...conditionsOf(effects, row.outer, key, values), ...own];
}

function conditionIn(
  effects: Effects,
  index: number,
  key: Path,
  values: JsonObject,
): readonly Need[] {
  const it = effects.expressions[index];
  if (it?.op === 'path') {
    if (startsWith(it.path, key) || startsWith(key, it.path)) return [];
    return isTruthy(getAt(values, it.path)) ? [] : [{ key: it.path, value: true }];
  }
  if (it?.op !== 'call') return [];
  if (it.name === 'and') return it.args.flatMap((arg) => conditionIn(effects, arg, key, values));
  const [arg = -1, other = -1] = it.args;
  const inner = effects.expressions[arg];
  if (inner?.op !== 'path' || startsWith(inner.path, key)) return [];
  const value = getAt(values, inner.path);
  if (it.name === 'not') return isTruthy(value) ? [{ key: inner.path, value: false }] : [];
  const constant = effects.expressions[other];
  if (constant?.op !== 'const' || (it.name !== 'eq' && it.name !== 'ne')) return [];
  if (it.name === 'ne') return value === constant.value ? [{ key: inner.path, value: true }] : [];
  return value === constant.value ? [] : [{ key: inner.path, value: constant.value ?? null }];
}

/** Those that are there under some names, the first that have any; all of them, where none is. */
function present<T extends Named>(
  objects: readonly Found<T>[],
  ...namings: readonly Naming[]
): readonly T[] {
  for (const nameOf of namings) {
    const there = objects.filter(({ id }) => nameOf(id)?.isThere);
    if (there.length > 0) return there;
  }
  return objects;
}

function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
