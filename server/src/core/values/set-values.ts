import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Path } from '../path.ts';
import type { Span } from '../span.ts';
import { setAll } from './set-at.ts';

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
  const result = setAll(values, set);
  return isObject(result) ? result : values;
}
