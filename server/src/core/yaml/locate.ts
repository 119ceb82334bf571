import type { Path } from '../path.ts';
import type { Span } from '../span.ts';
import { entryOf, type YamlEntry, type YamlNode } from './tree.ts';

/** How far a path is written in a document. */
export interface Located {
  /** How many segments of the path are written. */
  readonly depth: number;
  /** The node at that depth; the root for 0. */
  readonly node: YamlNode;
  /** The last map entry passed on the way. */
  readonly entry: YamlEntry | undefined;
  /** Map entries passed on the way, outermost first. */
  readonly entries: readonly YamlEntry[];
}

/** Follows a path into a document as far as it is written. */
export function locate(root: YamlNode, path: Path): Located {
  let node = root;
  let depth = 0;
  const entries: YamlEntry[] = [];
  for (const segment of path) {
    if (node.kind === 'map') {
      const entry = entryOf(node, String(segment));
      if (!entry) break;
      entries.push(entry);
      node = entry.value;
    } else {
      const item = node.kind === 'list' ? node.items[Number(segment)] : undefined;
      if (!item) break;
      node = item;
    }
    depth++;
  }
  return { depth, node, entry: entries.at(-1), entries };
}

/**
 * Where to point for a path: its key or value if written, else the nearest written ancestor's key,
 * else the document's first key. What comes through an alias or `<<` is pointed at where it is used.
 */
export function spanOfPath(root: YamlNode | undefined, path: Path, on: 'key' | 'value'): Span {
  if (!root) return { start: 0, end: 0 };
  const { depth, node, entries } = locate(root, path);
  // Past an alias or a merge everything is written elsewhere: stay at the last entry before it.
  const borrowed = entries.findIndex((entry) => entry.alias || entry.merged);
  if (borrowed !== -1) {
    const entry = entries[borrowed];
    const before = entries[borrowed - 1];
    if (entry && !entry.merged) return on === 'value' ? entry.valueSpan : entry.keySpan;
    return before ? before.keySpan : firstKey(root);
  }
  const entry = entries.at(-1);
  const written = depth === path.length;
  if (written && (on === 'value' || typeof path.at(-1) === 'number') && !isEmpty(node.span)) {
    return firstLineOf(node);
  }
  return entry ? entry.keySpan : firstKey(root);
}

/** A long value would be underlined over many lines; a map is pointed at by its first key. */
function firstLineOf(node: YamlNode): Span {
  if (node.kind === 'map' && !node.flow) return node.entries[0]?.keySpan ?? node.span;
  return node.span;
}

function firstKey(root: YamlNode): Span {
  if (root.kind === 'map') {
    const entry = root.entries.find(({ merged }) => !merged);
    if (entry) return entry.keySpan;
  }
  return { start: root.span.start, end: Math.min(root.span.end, root.span.start + 1) };
}

function isEmpty(span: Span): boolean {
  return span.start === span.end;
}
