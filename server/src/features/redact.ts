import { isObject, type Json } from '../core/json.ts';
import type { Path } from '../core/path.ts';
import { isSecret } from '../core/values/is-secret.ts';

/** What stands in place of a secret. */
export const MASK = '(set)';

/**
 * A value without its secrets, however deep they are: what stands under a key that sounds like one,
 * beside a name that does, or before the `@` of an address.
 */
export function redact(path: Path, value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json, i) => redact([...path, i], item));
  if (isObject(value)) {
    const named = typeof value.name === 'string' && isSecret([value.name]);
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [
        key,
        named && key === 'value' ? MASK : redact([...path, key], child),
      ]),
    );
  }
  if (value === null || value === '' || typeof value === 'boolean') return value;
  if (isSecret(path)) return MASK;
  return typeof value === 'string'
    ? value.replace(/(\/\/[^/@\s:]*:)[^/@\s]+@/g, `$1${MASK}@`)
    : value;
}
