import { any, at, oneOf, truthy } from '../conditions/words.ts';
import { isTemplated, isTruthy, type JsonObject } from '../json.ts';
import type { Path } from '../path.ts';
import type { Values } from '../values/values.ts';

/** Something that a value tells about the network around Polyaxon: said once, read in two ways. */
export interface Sign {
  readonly at: Path;
  /** The values that mean it; any truthy value, if left out. */
  readonly is?: readonly (string | boolean)[];
  /** A regular expression for the strings that mean it. */
  readonly matches?: string;
}

/** A templated value may turn out to be the sign, so it counts. */
export function hasSign(values: Values, { at: path, is, matches }: Sign): boolean {
  const value = values.get(path);
  if (isTemplated(value)) return true;
  if (is) return is.some((meant) => meant === value);
  if (matches) return typeof value === 'string' && new RegExp(matches).test(value);
  return isTruthy(value);
}

export function hasAnySign(values: Values, signs: readonly Sign[]): boolean {
  return signs.some((sign) => hasSign(values, sign));
}

/** One of the signs is there, as a schema fragment: those of one map are looked for in it together. */
export function anySign(signs: readonly Sign[]): JsonObject {
  const holders = [...new Set(signs.map(({ at: path }) => JSON.stringify(path.slice(0, -1))))];
  const parts = holders.map((holder) => {
    const group = signs.filter(({ at: path }) => JSON.stringify(path.slice(0, -1)) === holder);
    return at(group[0]?.at.slice(0, -1) ?? [], any(...group.map(signSchema)));
  });
  return any(...parts);
}

function signSchema({ at: path, is, matches }: Sign): JsonObject {
  const key = path.slice(-1);
  if (is) return oneOf(key, is);
  if (matches) return at(key, { type: 'string', pattern: matches });
  return truthy(key);
}
