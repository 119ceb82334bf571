import type { Json, JsonObject } from '../json.ts';
import type { Path } from '../path.ts';
import type { Effects, Expression, FieldPart, Guard, ObjectTemplate, Part } from './effects.ts';

/** `Effects` as it is kept in a file: tables that refer to each other by index, told once. */
export interface PackedEffects {
  readonly chart: string;
  readonly version: string;
  /** Value paths and fields of objects. */
  readonly keys: PackedSteps;
  readonly fields: PackedSteps;
  /** What a call is of, it names by how many rows before it they are. */
  readonly expressions: readonly PackedExpression[];
  /** As columns of differences to the row before: outer guards, expressions; then loops by guard. */
  readonly guards: readonly [
    readonly number[],
    readonly number[],
    Readonly<Record<string, number>>,
  ];
  readonly files: readonly (readonly PackedObject[])[];
  /** Columns of all objects' parts: fields and guards as differences, and values. */
  readonly parts: readonly [readonly number[], readonly number[], readonly number[]];
  readonly defaults: JsonObject;
  readonly unseen: readonly number[];
}

/** Steps as columns: parents as differences to the row before, and the keys, one a line. */
export type PackedSteps = readonly [parents: readonly number[], keys: string];

/** A path as its parent's index and one more key. */
export type Step = readonly [parent: number, key: string];

/** See `unpackExpression`; what begins with a text is a call of that function. */
export type PackedExpression = readonly [number | string, ...(number | Json)[]];

export interface PackedObject {
  readonly g: number;
  /** Kind, name and namespace: guard and expression in turn. */
  readonly k: readonly number[];
  readonly n: readonly number[];
  readonly s?: readonly number[];
  /** How many of the parts are its. */
  readonly c: number;
  readonly hook?: 1;
}

export function unpackEffects(packed: PackedEffects): Effects {
  const keys = pathsOf(stepsOf(packed.keys));
  const fields = pathsOf(stepsOf(packed.fields)).map((path) => path.join('.'));
  const [outers, conditions, loops] = packed.guards;
  const [ofOuters, ofConditions] = [sums(outers), sums(conditions)];
  const [fieldColumn, guardColumn, values] = packed.parts;
  const [ofFields, ofGuards] = [sums(fieldColumn), sums(guardColumn)];
  const parts = ofFields.map(
    (field, i): FieldPart => ({
      field: fields[field] ?? '',
      guard: ofGuards[i] ?? -1,
      value: values[i] ?? -1,
    }),
  );
  let next = 0;
  const unpackObject = ({ g, k, n, s, c, hook }: PackedObject): ObjectTemplate => {
    next += c;
    return {
      guard: g,
      kind: piecesOf(k),
      name: piecesOf(n),
      namespace: piecesOf(s ?? []),
      isHook: hook === 1,
      fields: parts.slice(next - c, next),
    };
  };
  return {
    chart: packed.chart,
    version: packed.version,
    expressions: packed.expressions.map((each, index) => unpackExpression(each, index, keys)),
    guards: ofOuters.map((outer, i): Guard => {
      const guard = { outer, expression: ofConditions[i] ?? -1 };
      const loop = loops[i];
      return loop === undefined ? guard : { ...guard, loop };
    }),
    files: packed.files.map((objects) => objects.map(unpackObject)),
    defaults: packed.defaults,
    unseen: packed.unseen.map((key) => keys[key] ?? []),
  };
}

function unpackExpression(
  [op, first, ...rest]: PackedExpression,
  index: number,
  keys: readonly Path[],
): Expression {
  const number = Number(first);
  switch (op) {
    case 0:
      return { op: 'const', value: first };
    case 1:
      return { op: 'path', path: keys[number] ?? [] };
    case 2:
      return { op: 'item', loop: number, path: rest.map(String) };
    case 3:
      return { op: 'key', loop: number };
    case 4:
      return { op: 'file', file: number };
    case 5:
      return { op: 'loop', loop: number, list: Number(rest[0]), body: Number(rest[1]) };
    case 6:
      return { op: 'is-default', path: keys[number] ?? [] };
    default: {
      const args = first === undefined ? [] : [first, ...rest];
      return { op: 'call', name: String(op), args: args.map((before) => index - Number(before)) };
    }
  }
}

function piecesOf(pieces: readonly number[]): readonly Part[] {
  return pieces.flatMap((guard, i) => (i % 2 === 0 ? [{ guard, value: pieces[i + 1] ?? -1 }] : []));
}

export function stepsOf([parents, keys]: PackedSteps): readonly Step[] {
  const names = keys.split('\n');
  return sums(parents).map((parent, i) => [parent, names[i] ?? '']);
}

function pathsOf(steps: readonly Step[]): readonly Path[] {
  const paths: Path[] = [];
  for (const [parent, key] of steps) paths.push([...(paths[parent] ?? []), key]);
  return paths;
}

function sums(differences: readonly number[]): readonly number[] {
  let sum = 0;
  return differences.map((difference) => {
    sum += difference;
    return sum;
  });
}
