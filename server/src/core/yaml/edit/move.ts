import type { Path } from '../../path.ts';
import { locate } from '../locate.ts';
import type { YamlComment, YamlEntry, YamlMap } from '../tree.ts';
import { type Draft, joinDrafts } from './draft.ts';
import { afterEntry, beforeEntry, nextLine, startsLine } from './layout.ts';
import { moveAway } from './move-away.ts';
import { columnOfMap, editableAt, type Target } from './place.ts';
import { escapeSnippet } from './snippet-syntax.ts';

/**
 * Moves an entry, with its comments, to another path; parents that are missing are made, and those
 * that would be left empty go. Undefined where the new place is taken, or where the text is shared,
 * merged in, or in a form that cannot move whole (a block into a flow map).
 */
export function moveEntry(
  target: Target,
  from: Path,
  to: Path,
  comments: readonly YamlComment[],
): readonly Draft[] | undefined {
  const found = editableAt(target.root, from);
  if (!target.root || !found || found.parent.kind !== 'map') return undefined;
  const { parent, entry } = found;
  const { depth, node, entries } = locate(target.root, to);
  if (depth === to.length) return undefined;
  if (entries.some((passed) => passed.alias || passed.merged || passed.value.shared)) {
    return undefined;
  }
  const missing = to.slice(depth).map(String);
  return node === parent
    ? moveBelow(target, parent, entry, missing)
    : moveAway(target, from, { node, path: to.slice(0, depth), missing }, comments);
}

/** The new place is in the same map: rename the key, and put new parents around it, in place. */
function moveBelow(
  target: Target,
  parent: YamlMap,
  entry: YamlEntry,
  missing: readonly string[],
): readonly Draft[] | undefined {
  const parents = missing.slice(0, -1);
  const rename = renameKey(target.text, entry, missing.at(-1) ?? entry.key);
  if (parents.length === 0) return rename;
  const { text, layout } = target;
  if (parent.flow) {
    const { start } = entry.keySpan;
    const end = Math.max(entry.valueSpan.end, entry.keySpan.end);
    const open = parents.map((key) => `${key}: {`).join('');
    return joinDrafts([
      { start, end: start, snippet: open },
      ...rename,
      { start: end, end, snippet: '\\}'.repeat(parents.length) },
    ]);
  }
  const column = columnOfMap(target, parent);
  if (column === undefined || !startsLine(text, entry)) return undefined;
  const shift = ' '.repeat(layout.step * parents.length);
  const start = beforeEntry(text, entry);
  const drafts: Draft[] = [
    { start, end: start, snippet: headerLines(parents, column, layout.step, layout.eol) },
  ];
  const end = afterEntry(text, entry, column + 1);
  for (let line = start; line < end; line = nextLine(text, line)) {
    if (text.slice(line, nextLine(text, line)).trim() === '') continue;
    drafts.push({ start: line, end: line, snippet: shift });
  }
  return joinDrafts([...drafts, ...rename]);
}

function headerLines(keys: readonly string[], column: number, step: number, eol: string): string {
  return keys.map((key, index) => `${' '.repeat(column + index * step)}${key}:${eol}`).join('');
}

function renameKey(text: string, entry: YamlEntry, key: string): readonly Draft[] {
  if (entry.key === key) return [];
  const { start, end } = entry.keySpan;
  const quote = /^["']/.exec(text.slice(start, end))?.[0] ?? '';
  return [{ start, end, snippet: escapeSnippet(`${quote}${key}${quote}`) }];
}
