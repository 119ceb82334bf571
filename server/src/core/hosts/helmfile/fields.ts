import { isObject, isTemplated, type Json } from '../../json.ts';
import { entryOf, toJson, type YamlNode } from '../../yaml/tree.ts';

export function itemsAt(node: YamlNode | undefined, key: string): readonly YamlNode[] {
  const value = entryOf(node, key)?.value;
  return value?.kind === 'list' ? value.items : [];
}

/** The plain fields of a map; templated ones are unknown. */
export function fieldsOf(node: YamlNode | undefined): Readonly<Record<string, Json>> {
  const json = node?.kind === 'map' ? toJson(node) : {};
  if (!isObject(json)) return {};
  return Object.fromEntries(Object.entries(json).filter(([, value]) => !isTemplated(value)));
}
