import type { Path } from '../../path.ts';
import type { YamlComment } from '../tree.ts';
import type { Draft } from './draft.ts';
import { afterEntry, lineStart, ownEntries, startsLine } from './layout.ts';
import { columnOfMap, editableAt, type Target } from './place.ts';

/**
 * Takes an entry out. Undefined where a comment stands in it or behind it (it would be lost), where it
 * is the only entry of its map, or where it is shared or written elsewhere.
 */
export function removeEntry(
  target: Target,
  path: Path,
  comments: readonly YamlComment[],
): readonly Draft[] | undefined {
  const found = editableAt(target.root, path);
  if (found?.parent.kind !== 'map') return undefined;
  const { parent, entry } = found;
  const siblings = ownEntries(parent);
  const { text } = target;
  if (siblings.length < 2) return undefined;
  const span = parent.flow ? inFlow(text, entry, siblings) : inBlock(target, parent, entry);
  if (!span) return undefined;
  if (comments.some(({ start, end }) => start >= span.start && end <= span.end)) return undefined;
  return [{ ...span, snippet: '' }];
}

type Found = NonNullable<ReturnType<typeof editableAt>>;

function inBlock(target: Target, parent: Found['parent'], entry: Found['entry']) {
  const column = columnOfMap(target, parent);
  if (column === undefined || !startsLine(target.text, entry)) return undefined;
  const start = lineStart(target.text, entry.keySpan.start);
  return { start, end: afterEntry(target.text, entry, column + 1) };
}

/** With the comma behind it, or the one before it where it is the last. */
function inFlow(text: string, entry: Found['entry'], siblings: readonly Found['entry'][]) {
  const index = siblings.indexOf(entry);
  const next = siblings[index + 1];
  if (next) return { start: entry.keySpan.start, end: next.keySpan.start };
  const previous = siblings[index - 1];
  const end = Math.max(entry.valueSpan.end, entry.keySpan.end);
  if (!previous || /^\s*,/.test(text.slice(end))) return undefined;
  return { start: Math.max(previous.valueSpan.end, previous.keySpan.end), end };
}
