import { isTruthy, type Json } from '../json.ts';

/**
 * What a chart's templates ask of the values before they use one: a path that must be true in Go's
 * sense (`scheduler.enabled`), `[eq, path, text]`, `[not, condition]`, or `[and, …]` and `[or, …]`.
 */
export type Condition = string | readonly Condition[];

/**
 * Whether a condition holds, by what is known of each path; undefined where that is not enough. `valueAt`
 * answers undefined for a value that nobody can know, such as that of any entry.
 */
export function isMet(
  condition: Condition,
  valueAt: (path: string) => Json | undefined,
): boolean | undefined {
  if (typeof condition === 'string') {
    const value = valueAt(condition);
    return value === undefined ? undefined : isTruthy(value);
  }
  const [word, ...parts] = condition;
  if (word === 'eq') {
    const [path, text] = parts;
    const value = typeof path === 'string' ? valueAt(path) : undefined;
    return value === undefined ? undefined : value === String(text);
  }
  const results = parts.map((part) => isMet(part, valueAt));
  if (word === 'not') return results[0] === undefined ? undefined : !results[0];
  const decisive = word === 'or';
  if (results.includes(decisive)) return decisive;
  return results.includes(undefined) ? undefined : !decisive;
}
