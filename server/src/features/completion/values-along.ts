import { isObject, type Json, type JsonObject } from '../../core/json.ts';
import type { Path } from '../../core/path.ts';
import type { YamlNode } from '../../core/yaml/tree.ts';

/**
 * The plain values on the way to a path: of each map its scalars and the one that the path goes into.
 * That is what tells the cases of a schema apart, and a long file is not walked for it.
 */
export function valuesAlong(root: YamlNode, path: Path, without: string): JsonObject {
  const values = along(root, path, without);
  return isObject(values) ? values : {};
}

function along(node: YamlNode, [first, ...rest]: Path, without: string): Json {
  if (node.kind === 'scalar') return node.value === without ? null : node.value;
  if (node.kind === 'list') {
    const item = typeof first === 'number' ? node.items[first] : undefined;
    // What stands before it only keeps its place.
    return item ? [...Array<null>(Number(first)).fill(null), along(item, rest, without)] : [];
  }
  return Object.fromEntries(
    node.entries.flatMap(({ key, value }) => {
      if (key === without || (value.kind !== 'scalar' && key !== first)) return [];
      return [[key, along(value, key === first ? rest : [], without)]];
    }),
  );
}
