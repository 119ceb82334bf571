import type { Path } from '../../path.ts';
import { locate } from '../locate.ts';
import type { YamlEntry, YamlMap } from '../tree.ts';
import { type Draft, joinDrafts } from './draft.ts';
import { afterEntry, beforeEntry, lineStart, nextLine, ownEntries, startsLine } from './layout.ts';
import { insertBlocks, insertInFlow } from './merge.ts';
import { columnOfMap, editableAt, isEmptyNode, putBody, type Target } from './place.ts';
import { escapeSnippet } from './snippet-syntax.ts';

/**
 * Moves an entry, with its comments, to another path; parents that are missing are made. Undefined
 * where the new place is taken, or where the text is shared, merged in, or in a form that cannot move
 * whole (a block into a flow map).
 */
export function moveEntry(target: Target, from: Path, to: Path): readonly Draft[] | undefined {
  const found = editableAt(target.root, from);
  if (!target.root || !found || found.parent.kind !== 'map') return undefined;
  const { parent, entry } = found;
  const { depth, node, entries } = locate(target.root, to);
  if (depth === to.length) return undefined;
  if (entries.some((passed) => passed.alias || passed.merged || passed.value.shared)) {
    return undefined;
  }
  const missing = to.slice(depth).map(String);
  if (node === parent) return moveBelow(target, parent, entry, missing);
  return moveAway(target, parent, entry, { entry: entries.at(-1), node }, missing);
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

/** The new place is in another map: take the lines out and put them in there. */
function moveAway(
  target: Target,
  parent: YamlMap,
  entry: YamlEntry,
  place: {
    readonly entry: YamlEntry | undefined;
    readonly node: ReturnType<typeof locate>['node'];
  },
  missing: readonly string[],
): readonly Draft[] | undefined {
  const { text, layout } = target;
  const { node } = place;
  if (ownEntries(parent).length < 2) return undefined;
  const key = missing.at(-1) ?? entry.key;
  if (parent.flow || (node.kind === 'map' && node.flow && !isEmptyNode(node))) {
    return moveInFlow(target, parent, entry, place.node, missing);
  }
  const column = columnOfMap(target, parent);
  if (column === undefined || !startsLine(text, entry)) return undefined;
  const start = beforeEntry(text, entry);
  const end = afterEntry(text, entry, column + 1);
  const empty = isEmptyNode(node);
  const placeColumn = empty
    ? place.entry && columnOfEntry(text, place.entry) + layout.step
    : columnOfMap(target, node);
  if (placeColumn === undefined) return undefined;
  const parents = missing.slice(0, -1);
  const shift = placeColumn + layout.step * parents.length - column;
  const moved = lines(text.slice(start, end)).map((line) => shiftLine(line, shift));
  const keyLine = lines(text.slice(start, entry.keySpan.start)).length - 1;
  moved[keyLine] = renameInLine(moved[keyLine] ?? '', entry, text, key);
  const header = parents.map((name, i) => `${' '.repeat(placeColumn + i * layout.step)}${name}:`);
  const block = [...header, ...moved.map(escapeSnippet)];
  const removal = { start, end, snippet: '' };
  if (empty) return place.entry && [removal, ...putBody(target, place.entry, block)];
  return node.kind === 'map' ? [removal, insertBlocks(target, node, [block])] : undefined;
}

function moveInFlow(
  target: Target,
  parent: YamlMap,
  entry: YamlEntry,
  node: ReturnType<typeof locate>['node'],
  missing: readonly string[],
): readonly Draft[] | undefined {
  const { text } = target;
  if (!parent.flow || node.kind !== 'map' || !node.flow) return undefined;
  const last = ownEntries(node).at(-1);
  if (!last) return undefined;
  const value = escapeSnippet(text.slice(entry.keySpan.end, entry.valueSpan.end));
  const key = missing.at(-1) ?? entry.key;
  const parents = missing.slice(0, -1);
  const snippet = `${parents.map((name) => `${name}: {`).join('')}${key}${value}${'\\}'.repeat(parents.length)}`;
  const end = Math.max(entry.valueSpan.end, entry.keySpan.end);
  const after = /^\s*,\s*/.exec(text.slice(end, parent.span.end));
  const before = /,\s*$/.exec(text.slice(parent.span.start, entry.keySpan.start));
  const removal = after
    ? { start: entry.keySpan.start, end: end + after[0].length, snippet: '' }
    : { start: entry.keySpan.start - (before?.[0].length ?? 0), end, snippet: '' };
  return [removal, insertInFlow(text, node, last, snippet)];
}

function columnOfEntry(text: string, entry: YamlEntry): number {
  return entry.keySpan.start - lineStart(text, entry.keySpan.start);
}

function lines(text: string): string[] {
  const all = text.split(/\r?\n/);
  if (all.at(-1) === '' && all.length > 1) all.pop();
  return all;
}

function shiftLine(line: string, shift: number): string {
  if (line.trim() === '') return line;
  if (shift >= 0) return ' '.repeat(shift) + line;
  const indent = line.length - line.trimStart().length;
  return line.slice(Math.min(indent, -shift));
}

function renameInLine(line: string, entry: YamlEntry, text: string, key: string): string {
  const written = text.slice(entry.keySpan.start, entry.keySpan.end);
  return written === entry.key && key !== entry.key ? line.replace(written, key) : line;
}
