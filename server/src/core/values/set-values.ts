import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Path } from '../path.ts';
import type { Span } from '../span.ts';
import { setAt } from './set-at.ts';

/** A value that is set by its path, as with `helm --set`. */
export interface SetValue {
  readonly path: Path;
  readonly value: Json;
  /** Where the value is written. */
  readonly span: Span;
  /** Where its path is written, if that is somewhere else. */
  readonly pathSpan?: Span;
}

/** Helm's `--set`: each value on its own path, one after the other. The argument is not changed. */
export function withSet(values: JsonObject, set: readonly SetValue[]): JsonObject {
  return set.reduce<JsonObject>((result, { path, value }) => {
    const next = setAt(result, path, value);
    return isObject(next) ? next : result;
  }, values);
}
