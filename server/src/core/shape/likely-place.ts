import { isTruthy, type Json } from '../json.ts';
import { formatPath, getAt, type Path } from '../path.ts';
import type { Values } from '../values/values.ts';
import { didYouMean, isSameWord, vocabularyOf } from './did-you-mean.ts';
import { type NamedPlaces, namedPlaces } from './named-places.ts';
import { schemaAt } from './schema-at.ts';

/** A guess at what was meant by a key. */
export interface LikelyPlace {
  readonly path: Path;
  /** The same name in another style of writing, at the same place: hardly a guess. */
  readonly isSure: boolean;
}

/** Names that say little without the map that they stand in. */
const VAGUE = new Set([
  ...['auth', 'backend', 'enabled', 'host', 'image', 'kind', 'name', 'options', 'password', 'path'],
  ...['port', 'secret', 'token', 'type', 'user', 'username'],
]);

/**
 * Finds where a key that nothing reads was probably meant to be: a similar name beside it, or one that
 * it begins, or else the same name one level down, further up, or in another section. Undefined unless
 * one place stands out and takes the value, since a wrong guess is worse than none.
 */
export function likelyPlaces(
  values: Values,
): (path: Path, known: readonly string[]) => LikelyPlace | undefined {
  const names = namedPlaces(values.chart.schema);
  const vocabularies = new Map<string, ReturnType<typeof vocabularyOf>>();
  return (path, known) => {
    const parent = path.slice(0, -1);
    const key = String(path.at(-1));
    const at = formatPath(parent);
    const near =
      vocabularies.get(at) ??
      vocabularyOf(known.filter((name) => !names.isDead([...parent, name])));
    vocabularies.set(at, near);
    const similar = didYouMean(key, near);
    const place =
      similar === undefined
        ? begunOrElsewhere(values, names, near.words, path)
        : [...parent, similar];
    if (!place || formatPath(place) === formatPath(path) || !takes(values, path, place)) {
      return undefined;
    }
    return { path: place, isSure: similar !== undefined && isSameWord(key, similar) };
  };
}

function begunOrElsewhere(
  values: Values,
  names: NamedPlaces,
  words: readonly { readonly word: string }[],
  path: Path,
): Path | undefined {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  if (key.length < 4) return undefined;
  const begun = words.filter(
    ({ word }) => word.startsWith(key) && /[A-Z]/.test(word[key.length] ?? ''),
  );
  return only(begun.map(({ word }) => [...parent, word])) ?? elsewhere(values, names, parent, key);
}

function elsewhere(
  values: Values,
  names: NamedPlaces,
  parent: Path,
  key: string,
): Path | undefined {
  // An annotation one level too high.
  if (key.includes('/') && parent.length > 0) {
    return names.child(parent, 'annotations')?.concat(key);
  }
  // In a list there are many of the same place.
  if (parent.some((segment) => typeof segment === 'number')) return undefined;
  const below = (at: Path) =>
    only(names.grandchildren(at, key).filter((place) => isInUse(values, place)));
  const near = parent.length > 0 ? below(parent) : undefined;
  // A bundled chart is a world of its own.
  if (near || VAGUE.has(key) || isSubchart(values, parent)) return near;
  if (parent.length === 0) return below([]);
  for (let depth = parent.length - 1; depth >= 0; depth -= 1) {
    const place = names.child(parent.slice(0, depth), key);
    if (place) return place;
  }
  return parent.length === 1 ? below([]) : undefined;
}

/** Whether the map that a place is in is used, and is no bundled chart. */
function isInUse(values: Values, place: Path): boolean {
  const map = place.slice(0, -1);
  const enabled = values.get([...map, 'enabled']);
  return (
    (enabled === undefined || isTruthy(enabled)) && !(map.length === 1 && isSubchart(values, map))
  );
}

function isSubchart({ chart }: Values, path: Path): boolean {
  return schemaAt(chart.schema, path.slice(0, 1))?.['x-subchart'] !== undefined;
}

function only(places: readonly Path[]): Path | undefined {
  return places.length === 1 ? places[0] : undefined;
}

/** The place is free, the chart knows it at the version asked for, and it takes the value. */
function takes({ chart, written }: Values, from: Path, to: Path): boolean {
  if (getAt(written, to) !== undefined) return false;
  const value = getAt(written, from) ?? null;
  const errors = chart.validateShape(nest(to, value));
  // What is wrong deeper in a map is wrong wherever it stands.
  const hasContainer = [schemaAt(chart.schema, to)?.type].flat().some(isContainer);
  const isFitting = typeof value !== 'object' || value === null || hasContainer;
  return isFitting && !errors.some(({ path }) => path.length <= to.length);
}

function isContainer(type: Json | undefined): boolean {
  return type === undefined || type === 'array' || type === 'object';
}

function nest(path: Path, value: Json): Json {
  return path.reduceRight<Json>(
    (json, key) => (typeof key === 'number' ? [json] : { [key]: json }),
    value,
  );
}
