import type { Path } from '../../path.ts';
import type { Span } from '../../span.ts';
import { locate } from '../locate.ts';
import type { YamlComment, YamlEntry, YamlMap, YamlNode } from '../tree.ts';
import type { Draft } from './draft.ts';
import {
  afterEntry,
  beforeEntry,
  columnOf,
  isLineStart,
  ownEntries,
  startsLine,
} from './layout.ts';
import { insertBlocks, insertInFlow } from './merge.ts';
import { columnOfMap, isEmptyNode, putBody, type Target } from './place.ts';
import { escapeSnippet } from './snippet-syntax.ts';

/** Where an entry goes: the innermost node of its new path that is there, and the keys below it. */
interface Place {
  readonly node: YamlNode;
  readonly path: Path;
  readonly missing: readonly string[];
}

/** An entry with the map that holds it. */
interface Held {
  readonly map: YamlMap;
  readonly entry: YamlEntry;
}

/** Takes an entry out of one map and puts it into another. */
export function moveAway(
  target: Target,
  from: Path,
  place: Place,
  comments: readonly YamlComment[],
): readonly Draft[] | undefined {
  const chain = heldEntries(target, from);
  const held = chain.at(-1);
  if (!held) return undefined;
  const taken = outermost(chain, place.node);
  if (!taken) return undefined;
  const removal = removalOf(target, taken);
  if (!removal) return undefined;
  const inside = comments.filter(({ start, end }) => start >= removal.start && end <= removal.end);
  const text = inFlow(target, place) ?? 'block';
  if (text === 'block') return asBlock(target, held, place, removal, inside);
  const snippet = flowText(target, held, place.missing);
  if (snippet === undefined || inside.length > 0) return undefined;
  const inserted = putInFlow(target, text, place.node, snippet);
  return inserted && [removal, inserted];
}

function heldEntries({ root }: Target, path: Path): readonly Held[] {
  let map = root;
  const held: Held[] = [];
  for (const entry of root ? locate(root, path).entries : []) {
    if (map?.kind !== 'map' || !map.entries.includes(entry)) return [];
    held.push({ map, entry });
    map = entry.value;
  }
  return held;
}

/** What goes: the entry itself, or the outermost parent that would be left empty without it. */
function outermost(chain: readonly Held[], destination: YamlNode): Held | undefined {
  for (const [index, held] of chain.toReversed().entries()) {
    if (ownEntries(held.map).length > 1 || held.map === destination) return held;
    // An anchor would go with the parent.
    if (chain.at(-2 - index)?.entry.value.decorated) return undefined;
  }
  return undefined;
}

/** The characters that go; in a block map these are whole lines. */
function removalOf({ text }: Target, { map, entry }: Held): Draft | undefined {
  if (!map.flow) {
    if (!startsLine(text, entry)) return undefined;
    const start = beforeEntry(text, entry);
    const column = columnOf(text, entry.keySpan.start);
    return { start, end: afterEntry(text, entry, column + 1), snippet: '' };
  }
  const { start } = entry.keySpan;
  const end = Math.max(entry.valueSpan.end, entry.keySpan.end);
  const after = /^\s*,\s*/.exec(text.slice(end, map.span.end));
  if (after) return { start, end: end + after[0].length, snippet: '' };
  const before = /,\s*$/.exec(text.slice(map.span.start, start));
  return { start: start - (before?.[0].length ?? 0), end, snippet: '' };
}

/** The flow map that the place lies in, if it does. */
function inFlow({ root }: Target, { node, path }: Place): YamlMap | undefined {
  if (node.kind === 'map' && node.flow && !isEmptyNode(node)) return node;
  if (!root || !isEmptyNode(node)) return undefined;
  const container = locate(root, path.slice(0, -1)).node;
  return container.kind === 'map' && container.flow ? container : undefined;
}

function putInFlow({ text }: Target, map: YamlMap, node: YamlNode, snippet: string) {
  const last = ownEntries(map).at(-1);
  if (map === node) return last && insertInFlow(text, map, last, snippet);
  const { start, end } = node.span;
  return start < end ? { start, end, snippet: `{${snippet}\\}` } : undefined;
}

/** An entry on one line, as it is right in flow and in block maps; undefined if it has several. */
function flowText({ text }: Target, { map, entry }: Held, keys: readonly string[]) {
  const isFlow = map.flow || entry.value.kind === 'scalar' || entry.value.flow;
  const written = text.slice(entry.valueSpan.start, entry.valueSpan.end);
  if (!isFlow || entry.value.decorated || written.includes('\n')) return undefined;
  const key = keyText(text, entry, keys.at(-1) ?? entry.key);
  const parents = keys.slice(0, -1);
  const open = parents.map((name) => `${name}: {`).join('');
  return `${open}${escapeSnippet(`${key}: ${written}`.trimEnd())}${'\\}'.repeat(parents.length)}`;
}

function keyText(text: string, { key, keySpan }: YamlEntry, name: string): string {
  return key === name ? text.slice(keySpan.start, keySpan.end) : name;
}

/** Into a block map: the entry's own lines, and every comment that stands in what goes. */
function asBlock(
  target: Target,
  held: Held,
  { node, path, missing }: Place,
  removal: Draft,
  comments: readonly YamlComment[],
): readonly Draft[] | undefined {
  const { text, layout, root } = target;
  const entry = root && locate(root, path).entries.at(-1);
  const empty = isEmptyNode(node);
  const at = empty
    ? entry && columnOf(text, entry.keySpan.start) + layout.step
    : columnOfMap(target, node);
  if (at === undefined) return undefined;
  const parents = missing.slice(0, -1);
  const column = at + layout.step * parents.length;
  const own = ownLines(target, held, column, missing.at(-1) ?? held.entry.key);
  if (!own) return undefined;
  const remarks = (from: number, to: number) =>
    comments
      .filter(({ start }) => start >= from && start < to)
      .map((comment) => `${' '.repeat(column)}${escapeSnippet(comment.text)}`);
  const header = parents.map((name, i) => `${' '.repeat(at + i * layout.step)}${name}:`);
  const block = [
    ...header,
    ...remarks(removal.start, own.span.start),
    ...own.lines.map(escapeSnippet),
    ...remarks(own.span.end, removal.end),
  ];
  if (empty) {
    const body = entry && putBody(target, entry, block);
    return body && [removal, ...body];
  }
  if (node.kind !== 'map') return undefined;
  const inserted = insertBlocks(target, node, [block]);
  // The last line of the text goes, and with it what the new lines would have to be set off from.
  const takesOver = inserted.start === removal.end && !isLineStart(text, removal.end);
  const snippet = takesOver ? inserted.snippet.replace(/^\r?\n/, '') : inserted.snippet;
  return [removal, { ...inserted, snippet }];
}

/** An entry as lines at another column, and which part of the text they hold. */
function ownLines(
  { text }: Target,
  { map, entry }: Held,
  column: number,
  key: string,
): { readonly lines: readonly string[]; readonly span: Span } | undefined {
  if (map.flow) {
    const { start } = entry.keySpan;
    const end = Math.max(entry.valueSpan.end, entry.keySpan.end);
    const value = text.slice(entry.valueSpan.start, entry.valueSpan.end);
    if (entry.value.decorated || value.includes('\n')) return undefined;
    const line = `${' '.repeat(column)}${keyText(text, entry, key)}: ${value}`.trimEnd();
    return { lines: [line], span: { start, end } };
  }
  if (!startsLine(text, entry)) return undefined;
  const before = columnOf(text, entry.keySpan.start);
  const span = { start: beforeEntry(text, entry), end: afterEntry(text, entry, before + 1) };
  const moved = linesOf(text.slice(span.start, span.end)).map((line) =>
    shiftLine(line, column - before),
  );
  const keyLine = linesOf(text.slice(span.start, entry.keySpan.start)).length - 1;
  moved[keyLine] = renameInLine(moved[keyLine] ?? '', entry, text, key);
  return { lines: moved, span };
}

function linesOf(text: string): string[] {
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
  if (key === entry.key) return line;
  const quote = /^["']/.exec(written)?.[0] ?? '';
  return line.replace(written, () => `${quote}${key}${quote}`);
}
