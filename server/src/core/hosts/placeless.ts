import type { Span } from '../span.ts';
import type { YamlNode } from '../yaml/tree.ts';

/** Holds no offset. */
export const NOWHERE: Span = { start: -1, end: -1 };

/** A tree read from a text that is not the file's: its offsets would be taken for the file's. */
export function withoutPlaces(node: YamlNode): YamlNode {
  if (node.kind === 'scalar') return { ...node, span: NOWHERE };
  if (node.kind === 'list') {
    return { ...node, span: NOWHERE, items: node.items.map(withoutPlaces) };
  }
  const entries = node.entries.map((entry) => ({
    ...entry,
    keySpan: NOWHERE,
    valueSpan: NOWHERE,
    value: withoutPlaces(entry.value),
  }));
  return { ...node, span: NOWHERE, entries };
}
