import type { Path } from '../../path.ts';
import { entryOf, type YamlEntry, type YamlNode } from '../tree.ts';
import { type Draft, insertLines } from './draft.ts';
import {
  afterColon,
  columnOf,
  isLineStart,
  type Layout,
  lineEnd,
  lineStart,
  nextLine,
  ownEntries,
  scalarEnd,
} from './layout.ts';

/** A text with its tree, about to be edited. */
export interface Target {
  readonly text: string;
  readonly root: YamlNode | undefined;
  /** Where the document ends, for one without any content. */
  readonly end: number;
  /** The key whose value the document is, for a part of a document. */
  readonly holder: YamlEntry | undefined;
  readonly embedded: boolean;
  readonly layout: Layout;
}

/** Column of a block map's keys; undefined where all its keys come from elsewhere. */
export function columnOfMap(target: Target, map: YamlNode): number | undefined {
  const first = map.kind === 'map' ? ownEntries(map)[0] : undefined;
  if (!first) return undefined;
  const { text } = target;
  const key = first.keySpan.start;
  // An anchor, a tag or a `?` may stand before the first key: the map begins there.
  const { start } = map.span;
  return columnOf(text, start < key && start >= lineStart(text, key) ? start : key);
}

/**
 * The entry for `key`, if the map itself writes it and nothing else shares it. `'elsewhere'` where an
 * edit would change other places too, or where it comes through an alias or a merge.
 */
export function editableEntry(map: YamlNode, key: string): YamlEntry | 'elsewhere' | undefined {
  const entry = entryOf(map, key);
  if (!entry) return undefined;
  return entry.alias || entry.merged || entry.value.shared ? 'elsewhere' : entry;
}

/** The editable entry at a path, with the map that holds it. */
export function editableAt(
  root: YamlNode | undefined,
  path: Path,
): { readonly parent: YamlNode; readonly entry: YamlEntry } | undefined {
  let parent = root;
  for (const [index, key] of path.entries()) {
    if (!parent || parent.shared) return undefined;
    if (parent.kind === 'list' && typeof key === 'number' && index < path.length - 1) {
      parent = parent.items[key];
      continue;
    }
    const entry = editableEntry(parent, String(key));
    if (entry === undefined || entry === 'elsewhere') return undefined;
    if (index === path.length - 1) return { parent, entry };
    parent = entry.value;
  }
  return undefined;
}

/** Nothing to keep: null, `{}`, `[]`, or nothing at all. */
export function isEmptyNode(node: YamlNode): boolean {
  if (node.kind === 'scalar') return node.value === null;
  return node.kind === 'map' ? node.entries.length === 0 : node.items.length === 0;
}

/** Puts lines where an entry's value is empty or is being replaced; its own comment stays. */
export function putBody(
  target: Target,
  entry: YamlEntry,
  lines: readonly string[],
): readonly Draft[] | undefined {
  const { text, layout } = target;
  const colon = afterColon(text, entry);
  if (colon === undefined) return undefined;
  const { start } = entry.valueSpan;
  const end = entry.valueSpan.end > start ? scalarEnd(text, entry.valueSpan) : start;
  const drafts: Draft[] = [];
  // `{}# c` is right, `key:# c` is not.
  if (end > start) drafts.push({ start: colon, end, snippet: text[end] === '#' ? ' ' : '' });
  const lineStop = lineEnd(text, Math.max(end, colon));
  if (nextLine(text, lineStop) === text.length && !isLineStart(text, text.length)) {
    drafts.push(insertLines(text, text.length, lines, layout.eol));
  } else if (text.slice(Math.max(end, colon), lineStop).trim() === '') {
    const behind = Math.max(end, colon);
    drafts.push({ start: behind, end: behind, snippet: layout.eol + lines.join(layout.eol) });
  } else {
    drafts.push(insertLines(text, nextLine(text, lineStop), lines, layout.eol));
  }
  return drafts;
}
