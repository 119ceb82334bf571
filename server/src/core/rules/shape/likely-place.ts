import { isObject, isTruthy, type JsonObject } from '../../json.ts';
import { getAt, type Path } from '../../path.ts';
import { didYouMean, isSameWord } from '../../shape/did-you-mean.ts';
import { schemaAt } from '../../shape/schema-at.ts';
import type { Values } from '../../values/values.ts';

/** A guess at what was meant by a key. */
export interface LikelyPlace {
  readonly path: Path;
  /** The same name in another style of writing, at the same place: hardly a guess. */
  readonly isSure: boolean;
}

/**
 * Where a key that nothing reads was probably meant to be: a similar name beside it, or one that it
 * begins, or else the same name one level down, further up, or in another section. Undefined unless
 * one place stands out, since a wrong guess is worse than none.
 */
export function likelyPlace(
  values: Values,
  path: Path,
  known: readonly string[],
): LikelyPlace | undefined {
  const { schema } = values.chart;
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const alive = known.filter((name) => !isDead(schema, [...parent, name]));
  const similar = didYouMean(key, alive);
  if (similar !== undefined) {
    return { path: [...parent, similar], isSure: isSameWord(key, similar) };
  }
  if (key.length < 4) return undefined;
  const begun = alive.filter(
    (name) => name.startsWith(key) && /[A-Z]/.test(name[key.length] ?? ''),
  );
  const place = only(begun.map((name) => [...parent, name])) ?? elsewhere(values, parent, key);
  return place && fits(values, path, place) ? { path: place, isSure: false } : undefined;
}

/** Names that say little without the map that they stand in. */
const VAGUE = new Set([
  ...['auth', 'backend', 'enabled', 'host', 'image', 'kind', 'name', 'options', 'password', 'path'],
  ...['port', 'secret', 'token', 'type', 'user', 'username'],
]);

function elsewhere(values: Values, parent: Path, key: string): Path | undefined {
  // An annotation one level too high.
  if (key.includes('/') && parent.length > 0)
    return named(values.chart.schema, parent, 'annotations')?.concat(key);
  // In a list there are many of the same place.
  if (parent.some((segment) => typeof segment === 'number')) return undefined;
  const near = parent.length > 0 ? only(below(values, parent, key)) : undefined;
  // A bundled chart is a world of its own.
  if (near || VAGUE.has(key) || isSubchart(values, parent)) return near;
  if (parent.length === 0) return only(below(values, parent, key));
  const place = above(values, parent, key);
  return place ?? (parent.length === 1 ? only(below(values, [], key)) : undefined);
}

function above({ chart }: Values, parent: Path, key: string): Path | undefined {
  for (let depth = parent.length - 1; depth >= 0; depth--) {
    const place = named(chart.schema, parent.slice(0, depth), key);
    if (place) return place;
  }
  return undefined;
}

/** In the maps at `parent` that are in use. */
function below(values: Values, parent: Path, key: string): readonly Path[] {
  return maps(values, parent).flatMap((map) => {
    const place = named(values.chart.schema, map, key);
    return place ? [place] : [];
  });
}

function maps(values: Values, parent: Path): readonly Path[] {
  const { properties } = schemaAt(values.chart.schema, parent) ?? {};
  return Object.keys(isObject(properties) ? properties : {})
    .map((name): Path => [...parent, name])
    .filter((path) => {
      const enabled = values.get([...path, 'enabled']);
      const isUsed = enabled === undefined || isTruthy(enabled);
      const hasFields = schemaAt(values.chart.schema, path)?.['x-fields'] !== undefined;
      return isUsed && !hasFields && !(parent.length === 0 && isSubchart(values, path));
    });
}

function isSubchart({ chart }: Values, path: Path): boolean {
  return schemaAt(chart.schema, path.slice(0, 1))?.['x-subchart'] !== undefined;
}

function named(schema: JsonObject, parent: Path, key: string): Path | undefined {
  const { properties } = schemaAt(schema, parent) ?? {};
  const names = isObject(properties) ? Object.keys(properties) : [];
  const name = names.find((each) => isSameWord(each, key));
  return name === undefined || isDead(schema, [...parent, name]) ? undefined : [...parent, name];
}

function isDead(schema: JsonObject, path: Path): boolean {
  return schemaAt(schema, path)?.['x-dead'] === true;
}

function only(places: readonly Path[]): Path | undefined {
  return places.length === 1 ? places[0] : undefined;
}

/** The place is free, and is a map exactly if the value is one. */
function fits({ chart, written }: Values, from: Path, to: Path): boolean {
  if (getAt(written, to) !== undefined) return false;
  const value = getAt(written, from);
  const types = [schemaAt(chart.schema, to)?.type].flat();
  const type = Array.isArray(value) ? 'array' : isObject(value) ? 'object' : undefined;
  return type === undefined
    ? !types.includes('array') && !types.includes('object')
    : types.includes(type);
}
