import { isTemplated, type Json } from '../../json.ts';
import { getAt } from '../../path.ts';
import { parseSetPath } from '../../values/set-path.ts';
import type { SetValue } from '../../values/set-values.ts';
import { entryOf, toJson, type YamlNode } from '../../yaml/tree.ts';
import { textAt } from '../text-at.ts';

/** Stands for a value that nobody knows here. */
export const UNSEEN = '${unseen}';

/**
 * `{ name: gateway.replicas, value: 2 }` as one value that is set. What has no `value` is brought by
 * another of these keys, and unknown.
 */
export function setAt(
  item: YamlNode,
  typed: (value: Json) => Json,
  others: readonly string[],
  nameKey = 'name',
): SetValue | undefined {
  const json = toJson(item);
  const name = textAt(json, nameKey);
  const path = isTemplated(name) ? undefined : parseSetPath(name);
  const own = entryOf(item, 'value');
  const entry = own ?? others.map((key) => entryOf(item, key)).find((each) => each);
  if (!path || !entry) return undefined;
  const pathEntry = entryOf(item, nameKey);
  return {
    path,
    value: own ? typed(getAt(json, 'value') ?? '') : UNSEEN,
    span: entry.valueSpan.start < entry.valueSpan.end ? entry.valueSpan : entry.keySpan,
    ...(pathEntry ? { pathSpan: pathEntry.valueSpan } : {}),
  };
}
