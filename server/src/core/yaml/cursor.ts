import type { Path } from '../path.ts';
import { contains, type Span } from '../span.ts';
import { columnOf, lineEnd, lineStart, nodeEnd, ownEntries } from './edit/layout.ts';
import type { YamlDocument, YamlFile, YamlNode } from './tree.ts';

/** What stands under a cursor. */
export interface Cursor {
  readonly path: Path;
  readonly on: 'key' | 'value';
  readonly span: Span;
}

/** The key or scalar at an offset; undefined on white space, comments and punctuation. */
export function cursorAt(root: YamlNode | undefined, offset: number): Cursor | undefined {
  return root ? search(root, offset, []) : undefined;
}

function search(node: YamlNode, offset: number, path: Path): Cursor | undefined {
  if (node.kind === 'scalar') {
    return contains(node.span, offset) && node.span.start < node.span.end
      ? { path, on: 'value', span: node.span }
      : undefined;
  }
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      const found = contains(item.span, offset) && search(item, offset, [...path, index]);
      if (found) return found;
    }
    return undefined;
  }
  for (const { key, keySpan, value, valueSpan, alias } of node.entries) {
    const here = [...path, key];
    if (contains(keySpan, offset)) return { path: here, on: 'key', span: keySpan };
    if (!contains(valueSpan, offset)) continue;
    if (alias) return { path: here, on: 'value', span: valueSpan };
    const found = search(value, offset, here);
    if (found) return found;
  }
  return undefined;
}

/** Whether an offset belongs to this document of a file, comments around it included. */
export function isInDocument(
  { text, documents }: YamlFile,
  { span, embedded }: YamlDocument,
  offset: number,
): boolean {
  // A block of text begins before the document that is read in it.
  if (embedded) return documents.every((own) => text.slice(own.span.end, offset).trim() === '');
  const next = documents.find((other) => other.span.start > span.start);
  return !next || offset < next.span.start;
}

/**
 * The path of the map that a new key on the line of `offset` would belong to, told by indentation: by
 * the cursor's column on a blank line, else by the column of what the line begins with. Undefined
 * where no key could stand: in the middle of a text or a flow collection, or at a column that fits no
 * map.
 */
export function placeAt(
  text: string,
  root: YamlNode | undefined,
  offset: number,
): Path | undefined {
  if (!root || isNothing(root)) return [];
  const start = keyStart(text, offset);
  if (isInsideValue(text, root, start)) return undefined;
  return placeIn(text, root, [], start);
}

/** Where a key of this line begins or would begin, behind the dashes that the cursor is behind too. */
function keyStart(text: string, offset: number): number {
  const line = lineStart(text, offset);
  const content = text.slice(line, lineEnd(text, offset)).replace('\uFEFF', ' ');
  if (content.trim() === '') return offset;
  const lead = /^\s*(?:-\s+)*/.exec(content.slice(0, Math.max(offset - line, 0)))?.[0].length ?? 0;
  const indent = content.length - content.trimStart().length;
  return line + Math.max(lead, indent);
}

function isInsideValue(text: string, node: YamlNode, offset: number): boolean {
  if (node.kind === 'scalar' || node.flow) {
    return node.span.start < offset && offset <= nodeEnd(text, node);
  }
  const children = node.kind === 'list' ? node.items : ownEntries(node).map(({ value }) => value);
  return children.some(
    (child) => contains(child.span, offset) && isInsideValue(text, child, offset),
  );
}

function placeIn(text: string, node: YamlNode, path: Path, start: number): Path | undefined {
  if (isNothing(node)) return path;
  if (node.kind === 'scalar' || node.flow) return undefined;
  if (node.kind === 'list') {
    const index = node.items.findLastIndex((item) => item.span.start <= start);
    const item = node.items[index];
    return item?.kind === 'map' ? placeIn(text, item, [...path, index], start) : undefined;
  }
  const own = ownEntries(node);
  const [first] = own;
  const column = columnOf(text, start);
  const keys = first && columnOf(text, first.keySpan.start);
  if (keys === undefined || column < keys) return undefined;
  if (column === keys) return path;
  const above = own.findLast(({ keySpan }) => keySpan.start < start);
  return above && !above.alias
    ? placeIn(text, above.value, [...path, above.key], start)
    : undefined;
}

/** Nothing is written: a key with no value yet. */
function isNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.span.start === node.span.end;
}
