import { isObject, isTruthy, type Json, type JsonObject } from '../json.ts';
import { getAt } from '../path.ts';
import { coalesce } from '../values/coalesce.ts';
import type { Effects, Expression, ObjectTemplate, Part } from './effects.ts';
import { functions, textOf, type Value } from './functions.ts';

/** What stands in a field, as far as it depends on values: equal prints are equal texts. */
export interface RenderedObject {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** The template that it comes from: its place in the data. */
  readonly template: string;
  readonly isHook: boolean;
  readonly fields: ReadonlyMap<string, string>;
}

/** With all that makes up its text, down to a blank: checksums are made of it. */
interface Raw {
  readonly object: RenderedObject;
  /** Top field → print. */
  readonly text: ReadonlyMap<string, string>;
}

/** The turn that each loop is in. */
type Turns = ReadonlyMap<number, readonly [key: Json, item: Json]>;

const NO_TURNS: Turns = new Map();

/** The objects that a chart's templates render from values, each field as a print of what it depends on. */
export function renderObjects(effects: Effects, values: JsonObject): readonly RenderedObject[] {
  return createRenderer(effects, values).objects();
}

export interface NamedTemplate {
  readonly kind: string;
  readonly name: string;
  /** With these values. */
  readonly isThere: boolean;
}

/** Kind and name of an object, there or not, by its file and place in it: `3/0`. */
export type Naming = (id: string) => NamedTemplate | undefined;

/** What the objects would be called with these values; worked out for those that are asked for. */
export function nameTemplates(effects: Effects, values: JsonObject): Naming {
  const { nameOf } = createRenderer(effects, values);
  const known = new Map<string, NamedTemplate>();
  return (id) => {
    const [file = -1, at = -1] = id.split('/').map(Number);
    const object = effects.files[file]?.[at];
    const named = known.get(id) ?? (object && nameOf(object));
    if (named) known.set(id, named);
    return named;
  };
}

function createRenderer({ expressions, guards, files, defaults }: Effects, values: JsonObject) {
  const effective = withGlobals(values, Object.keys(defaults));
  const known = new Map<number, Value>();
  const held = new Map<number, boolean>();
  const rendered = new Map<number, readonly Raw[]>();

  /** Values that a loop's turn has no part in are worked out once. */
  const evaluate = (index: number, turns: Turns): Value => {
    if (turns.size === 0 && known.has(index)) return known.get(index);
    const expression = expressions[index];
    const value = expression && compute(expression, turns);
    if (turns.size === 0) known.set(index, value);
    return value;
  };

  const compute = (it: Expression, turns: Turns): Value => {
    switch (it.op) {
      case 'const':
        return it.value;
      case 'path':
        return getAt(effective, it.path);
      case 'item':
        return getAt(turns.get(it.loop)?.[1], it.path);
      case 'key':
        return turns.get(it.loop)?.[0];
      case 'file':
        return printOfFile(it.file);
      case 'loop':
        return turnsOf(it.loop, evaluate(it.list, turns), turns).map(
          (turn) => evaluate(it.body, turn) ?? null,
        );
      case 'is-default':
        return print(getAt(effective, it.path)) === print(getAt(defaults, it.path));
      case 'call': {
        const args = it.args.map((each) => evaluate(each, turns));
        const run = Object.hasOwn(functions, it.name) ? functions[it.name] : undefined;
        return run ? run(...args) : `${it.name}${print(args)}`;
      }
    }
  };

  /** The turns in which a guard lets something through. */
  const passes = (guard: number, turns: Turns): readonly Turns[] => {
    const row = guards[guard];
    if (!row) return [turns];
    const { outer, expression, loop } = row;
    return passes(outer, turns).flatMap((turn) => {
      if (loop === undefined) return isTruthy(evaluate(expression, turn)) ? [turn] : [];
      return turn.has(loop) ? [turn] : turnsOf(loop, evaluate(expression, turn), turn);
    });
  };

  const passesOnce = (guard: number, turns: Turns): readonly Turns[] => {
    if (turns.size > 0) return passes(guard, turns);
    if (held.get(guard) === false) return [];
    const passed = passes(guard, turns);
    held.set(guard, passed.length > 0);
    return passed;
  };

  const textOfParts = (parts: readonly Part[], turns: Turns): string =>
    clean(
      parts
        .flatMap(({ guard, value }) =>
          passesOnce(guard, turns).map((turn) => textOf(evaluate(value, turn))),
        )
        .join(''),
    );

  const renderOne = (object: ObjectTemplate, template: string, turns: Turns): readonly Raw[] => {
    const kind = textOfParts(object.kind, turns);
    if (kind === '') return [];
    const prints = new Map<string, string>();
    const text = new Map<string, string>();
    for (const { field, guard, value } of object.fields) {
      const top = field.split('.')[0] ?? '';
      for (const turn of passesOnce(guard, turns)) {
        const printed = value < 0 ? `#${value}` : print(evaluate(value, turn));
        if (printed !== '') prints.set(field, `${prints.get(field) ?? ''} ${printed}`);
        text.set(top, `${text.get(top) ?? ''} ${printed}`);
      }
    }
    const name = textOfParts(object.name, turns);
    const namespace = textOfParts(object.namespace, turns);
    const { isHook } = object;
    return [{ object: { kind, name, namespace, template, isHook, fields: prints }, text }];
  };

  const renderFile = (file: number): readonly Raw[] => {
    const before = rendered.get(file);
    if (before) return before;
    const objects = (files[file] ?? []).flatMap((object, i) =>
      passes(object.guard, NO_TURNS).flatMap((turns) => renderOne(object, `${file}/${i}`, turns)),
    );
    rendered.set(file, objects);
    return objects;
  };

  /** A file's text, told apart by its top fields: some templates look at its data alone. */
  const printOfFile = (file: number): JsonObject => {
    const parts = new Map<string, string>();
    for (const { object, text } of renderFile(file)) {
      parts.set('name', `${parts.get('name') ?? ''}${object.kind} ${object.name}`);
      for (const [top, value] of text) parts.set(top, (parts.get(top) ?? '') + value);
    }
    return Object.fromEntries(parts);
  };

  /** As it is called where it is there; conditions around the whole object do not count. */
  const nameOf = (object: ObjectTemplate): NamedTemplate => {
    const text = (parts: readonly Part[]) =>
      clean(
        parts
          .filter(({ guard }) => holdsWithin(guard, object.guard))
          .map(({ value }) => textOf(evaluate(value, NO_TURNS)))
          .join(''),
      );
    const isThere = passes(object.guard, NO_TURNS).length > 0;
    return { kind: text(object.kind), name: text(object.name), isThere };
  };

  const isAround = (guard: number, whole: number): boolean =>
    guard === whole || (whole >= 0 && isAround(guard, guards[whole]?.outer ?? -1));

  /** Whether a guard holds, given that those around the whole do. */
  const holdsWithin = (guard: number, whole: number): boolean => {
    const row = guards[guard];
    if (!row || isAround(guard, whole)) return true;
    return isTruthy(evaluate(row.expression, NO_TURNS)) && holdsWithin(row.outer, whole);
  };

  return {
    objects: () => files.flatMap((_, file) => renderFile(file).map(({ object }) => object)),
    nameOf,
  };
}

function clean(text: string): string {
  return text.replaceAll(/["']/g, '').trim();
}

/** What a sub-chart's templates find below `global`: what all charts of the release share. */
function withGlobals(effective: JsonObject, subcharts: readonly string[]): JsonObject {
  const globals = isObject(effective.global) ? effective.global : {};
  const changed = subcharts.flatMap((name): [string, Json][] => {
    const values = effective[name];
    if (!isObject(values)) return [];
    const own = isObject(values.global) ? values.global : {};
    return [[name, { ...values, global: coalesce(own, globals) }]];
  });
  return { ...effective, ...Object.fromEntries(changed) };
}

function turnsOf(loop: number, list: Value, turns: Turns): readonly Turns[] {
  const entries: readonly (readonly [Json, Json])[] = Array.isArray(list)
    ? list.map((item: Json, i) => [i, item])
    : isObject(list)
      ? Object.entries(list)
      : [];
  return entries.map((entry) => new Map([...turns, [loop, entry]]));
}

/** Empty values print alike, and so do a number and its text: YAML has one form for them. */
function print(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.length === 0 ? '' : `[${value.map(print).join(',')}]`;
  if (!isObject(value)) return String(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? '' : `{${entries.map(([k, v]) => `${k}:${print(v)}`).join(',')}}`;
}
