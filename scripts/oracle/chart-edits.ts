import type { Chart } from '../../server/src/core/charts/chart.ts';
import type { Json, JsonObject } from '../../server/src/core/json.ts';
import { isObject } from '../../server/src/core/json.ts';
import { getAt, type Path } from '../../server/src/core/path.ts';
import { knownKeys } from '../../server/src/core/shape/schema-at.ts';
import { numbersFrom } from './numbers.ts';

/** One value written into a base. */
export interface Edit {
  readonly base: string;
  readonly path: Path;
  readonly value: Json;
}

/** Values that fit almost nowhere, and some that fit almost anywhere. */
const PROBES: readonly Json[] = [
  ...['', 'text', 'true', '123', '5', 'a: b', 'a #b', 'a"b\\c', 'a\nb', '*a', "it's"],
  ...[0, 5, -5, 2.5, true, false, null],
  ...[[], ['a'], [{ a: 'b' }], [null], {}, { a: 'b' }],
];

/** Edits of a chart's keys, and of those of its sub-charts, in bases by name; the same for one seed. */
export function chartEdits(
  chart: Chart,
  bases: Readonly<Record<string, JsonObject>>,
  count: number,
  seed: number,
): readonly Edit[] {
  const paths = keysBelow(chart.schema, []);
  const names = Object.keys(bases);
  const next = numbersFrom(seed);
  return Array.from({ length: count }, () => {
    const path = paths[next(paths.length)] ?? [];
    const value = PROBES[next(PROBES.length)] ?? null;
    return { base: names[next(names.length)] ?? '', path, value };
  });
}

export function withEdit(values: JsonObject, [key, ...rest]: Path, value: Json): JsonObject {
  if (key === undefined) return values;
  const below = getAt(values, [key]);
  const inner = rest.length === 0 ? value : withEdit(isObject(below) ? below : {}, rest, value);
  return { ...values, [key]: inner };
}

export function keysBelow(schema: JsonObject, path: Path): readonly Path[] {
  return knownKeys(schema, path).flatMap((key) => {
    const at = [...path, key];
    return [at, ...keysBelow(schema, at)];
  });
}
