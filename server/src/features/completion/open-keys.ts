import { isObject, type Json } from '../../core/json.ts';
import type { Path } from '../../core/path.ts';
import type { Site } from '../../core/releases/site.ts';

/** What Kubernetes calls what a container asks for; nodes may have more. */
const RESOURCES = ['cpu', 'memory', 'ephemeral-storage'] as const;

/** Keys for a map that may have any: names that Kubernetes has, and those that the release uses elsewhere. */
export function openKeys(path: Path, { values }: Site): readonly string[] {
  const key = path.at(-1);
  if ((key === 'requests' || key === 'limits') && path.at(-2) === 'resources') {
    return [...new Set([...RESOURCES, ...keysOfMaps(values.written, ['requests', 'limits'])])];
  }
  return key === 'nodeSelector' ? [...new Set(keysOfMaps(values.written, [key]))] : [];
}

function keysOfMaps(value: Json, names: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysOfMaps(item, names));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    names.includes(key) && isObject(child) ? Object.keys(child) : keysOfMaps(child, names),
  );
}
