import type {
  PackedEffects,
  PackedExpression,
  PackedObject,
  PackedSteps,
  Step,
} from '../../server/src/core/effects/unpack.ts';
import { isObject, isTruthy, type Json, type JsonObject } from '../../server/src/core/json.ts';
import type { Chain, Entry, TemplateObject } from './layout.ts';
import type { ChartObjects } from './read-objects.ts';
import type { Expression } from './term.ts';

/** Beyond this many keys a field says no more to a person. */
const FIELD_DEPTH = 5;

/** Brings objects into tables, in which each expression, guard and path is told once. */
export function pack({ name, version, files, defaults }: ChartObjects): PackedEffects {
  const keys = createPaths();
  const fields = createPaths();
  const expressions = createTable<PackedExpression>();
  const guards = createTable<readonly number[]>();
  const texts = createTable<string>();
  const order = [...files.keys()];

  const packExpression = (expression: Expression): number => {
    switch (expression.op) {
      case 'const':
        return expressions.add(expression.value === undefined ? [0] : [0, expression.value]);
      case 'path':
        return expressions.add([1, keys.add(expression.path)]);
      case 'item':
        return expressions.add([2, expression.loop, ...expression.path]);
      case 'key':
        return expressions.add([3, expression.loop]);
      case 'file':
        return expressions.add([4, order.indexOf(expression.name)]);
      case 'is-default':
        return expressions.add([6, keys.add(expression.path)]);
      case 'loop': {
        const [list, body] = [packExpression(expression.list), packExpression(expression.body)];
        return expressions.add([5, expression.loop, list, body]);
      }
      case 'call':
        return expressions.add([expression.name, ...expression.args.map(packExpression)]);
    }
  };

  const packGuard = (chain: Chain): number => {
    if (chain === undefined) return -1;
    const outer = packGuard(chain.outer);
    if ('condition' in chain) return guards.add([outer, packExpression(chain.condition)]);
    return guards.add([outer, packExpression(chain.list), chain.loop]);
  };

  const packEntry = ({ field, chain, value }: Entry): readonly number[] => [
    fields.add(shortField(field)),
    packGuard(chain),
    'text' in value ? -1 - texts.add(value.text) : packExpression(value),
  ];

  const packPieces = (pieces: readonly Entry[]) =>
    pieces.flatMap(({ chain, value }) =>
      'text' in value || (value.op === 'const' && value.value === '')
        ? []
        : [packGuard(chain), packExpression(value)],
    );

  const parts: (readonly number[])[] = [];
  const packObject = (object: TemplateObject): PackedObject => {
    const rows = new Map(object.entries.map(packEntry).map((row) => [row.join(), row] as const));
    parts.push(...rows.values());
    const namespace = packPieces(object.namespace);
    return {
      g: packGuard(object.chain),
      k: packPieces(object.kind),
      n: packPieces(object.name),
      ...(namespace.length > 0 ? { s: namespace } : {}),
      c: rows.size,
      ...(object.isHook ? { hook: 1 as const } : {}),
    };
  };

  const packed = order.map((file) => (files.get(file) ?? []).map(packObject));
  const loops = guards.rows.flatMap(([, , loop], i) => (loop === undefined ? [] : [[i, loop]]));
  return {
    chart: name,
    version,
    keys: columns(keys.steps),
    fields: columns(fields.steps),
    expressions: expressions.rows.map(callsFromHere),
    guards: [
      differences(column(guards.rows, 0)),
      differences(column(guards.rows, 1)),
      Object.fromEntries(loops),
    ],
    files: packed,
    parts: [differences(column(parts, 0)), differences(column(parts, 1)), column(parts, 2)],
    defaults: onlyRead(defaults, keys.paths),
    unseen: [],
  };
}

function columns(steps: readonly Step[]): PackedSteps {
  return [differences(steps.map(([parent]) => parent)), steps.map(([, key]) => key).join('\n')];
}

function callsFromHere([op, ...args]: PackedExpression, index: number): PackedExpression {
  return typeof op === 'string' ? [op, ...args.map((at) => index - Number(at))] : [op, ...args];
}

function column(rows: readonly (readonly number[])[], at: number): readonly number[] {
  return rows.map((row) => row[at] ?? -1);
}

/** Neighbours are alike: differences are small numbers, and many of them the same. */
function differences(numbers: readonly number[]): readonly number[] {
  return numbers.map((number, i) => number - (numbers[i - 1] ?? 0));
}

function shortField(field: readonly string[]): readonly string[] {
  return field.slice(0, field[0] === 'data' || field[0] === 'stringData' ? 2 : FIELD_DEPTH);
}

function createTable<T>() {
  const places = new Map<string, number>();
  const rows: T[] = [];
  return {
    rows,
    add: (row: T): number => {
      const key = JSON.stringify(row);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, rows.length);
      return rows.push(row) - 1;
    },
  };
}

function createPaths() {
  const { rows, add } = createTable<Step>();
  const paths = new Set<string>();
  return {
    steps: rows,
    paths,
    add: (path: readonly string[]): number => {
      paths.add(path.join('.'));
      return path.reduce((parent, key) => add([parent, key]), -1);
    },
  };
}

/** The defaults at paths that are read, and below them. Empty ones are the same as none. */
function onlyRead(defaults: JsonObject, paths: ReadonlySet<string>): JsonObject {
  const prefixes = new Set(
    [...paths].flatMap((path) => {
      const keys = path.split('.');
      return keys.map((_, i) => keys.slice(0, i + 1).join('.'));
    }),
  );
  const keep = (value: Json, path: string, whole: boolean): Json | undefined => {
    const all = whole || paths.has(path);
    if (!isObject(value))
      return all && (isTruthy(value) || typeof value === 'boolean') ? value : undefined;
    const entries = Object.entries(value).flatMap(([key, child]): [string, Json][] => {
      const at = path === '' ? key : `${path}.${key}`;
      const kept = all || prefixes.has(at) ? keep(child, at, all) : undefined;
      return kept === undefined ? [] : [[key, kept]];
    });
    return entries.length > 0 || path === '' ? Object.fromEntries(entries) : undefined;
  };
  const kept = keep(defaults, '', false);
  return isObject(kept) ? kept : {};
}
