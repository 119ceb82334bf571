import type { Span } from '../../span.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../tree.ts';

/** How a person lays out this text; insertions follow it. */
export interface Layout {
  readonly eol: '\n' | '\r\n';
  /** Columns per nesting level. */
  readonly step: number;
  /** Whether the dashes of a list stand deeper than its key. */
  readonly indentLists: boolean;
}

export function layoutOf(text: string, root: YamlNode | undefined): Layout {
  return {
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    step: (root && firstStep(text, root)) ?? 2,
    indentLists: (root && firstListIndent(text, root)) ?? true,
  };
}

function firstStep(text: string, node: YamlNode): number | undefined {
  if (node.kind !== 'map' || node.flow) return undefined;
  for (const { keySpan, value, alias, merged } of node.entries) {
    if (alias || merged || value.kind !== 'map' || value.flow) continue;
    const child = value.entries.find((entry) => !entry.merged);
    if (!child) continue;
    const step = columnOf(text, child.keySpan.start) - columnOf(text, keySpan.start);
    if (step > 0) return step;
  }
  return undefined;
}

function firstListIndent(text: string, node: YamlNode): boolean | undefined {
  if (node.kind !== 'map' || node.flow) return undefined;
  for (const { keySpan, value, alias, merged } of node.entries) {
    if (alias || merged) continue;
    if (value.kind === 'list' && !value.flow && value.items.length > 0) {
      return columnOf(text, value.span.start) > columnOf(text, keySpan.start);
    }
    const nested = firstListIndent(text, value);
    if (nested !== undefined) return nested;
  }
  return undefined;
}

/** What ends a line for Helm, beside `\n`. */
const ODD_BREAKS = '\r\u0085\u2028\u2029';

/** Whether nothing stands before it on its line, be it the last one without any text. */
export function isLineStart(text: string, offset: number): boolean {
  return offset === 0 || lineStart(text, offset) === offset;
}

export function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  for (let at = offset; at > start; at -= 1) {
    if (ODD_BREAKS.includes(text.charAt(at - 1))) return at;
  }
  return start;
}

/** Before the line break, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  return breakFrom(text, offset)?.index ?? text.length;
}

/** Start of the line after the one that holds `offset`; the end of the text on the last line. */
export function nextLine(text: string, offset: number): number {
  const found = breakFrom(text, offset);
  return found ? found.index + found[0].length : text.length;
}

function breakFrom(text: string, offset: number): RegExpExecArray | null {
  const line = /\r\n|[\n\r\u0085\u2028\u2029]/g;
  line.lastIndex = offset;
  return line.exec(text);
}

/** Zero-based column; a byte order mark takes none. */
export function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  const isBehindMark = text[start] === '\uFEFF' && offset > start;
  return offset - (isBehindMark ? start + 1 : start);
}

/** Entries that are written in this map itself, in the order of the text. */
export function ownEntries(map: YamlMap): readonly YamlEntry[] {
  return map.entries.filter((entry) => !entry.merged);
}

/**
 * Behind the colon of an entry; undefined for a key without one (`{a}`), or with `?` before it, whose
 * colon may be lines away.
 */
export function afterColon(
  text: string,
  { keySpan }: Pick<YamlEntry, 'keySpan'>,
): number | undefined {
  let offset = keySpan.end;
  while (text[offset] === ' ' || text[offset] === '\t') offset++;
  return text[offset] === ':' ? offset + 1 : undefined;
}

/** Where the last character of a scalar stands: a block scalar's span takes in its last line break. */
export function scalarEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** Where the last character of an entry's key, colon and value ends. */
function entryEnd(text: string, entry: YamlEntry): number {
  if (entry.alias) return entry.valueSpan.end;
  return Math.max(entry.keySpan.end, nodeEnd(text, entry.value));
}

export function nodeEnd(text: string, node: YamlNode): number {
  if (node.kind === 'map' && !node.flow) {
    const last = ownEntries(node).at(-1);
    return last ? entryEnd(text, last) : node.span.end;
  }
  if (node.kind === 'list' && !node.flow) {
    const last = node.items.at(-1);
    return last && last.span.end >= node.span.start ? nodeEnd(text, last) : node.span.end;
  }
  const { start, end } = node.span;
  if (node.kind === 'scalar' && node.style === 'block') {
    // `|+` keeps its trailing line breaks: they are content.
    const header = text.slice(start, lineEnd(text, start));
    if (/^[|>]\d?\+/.test(header)) return end;
    return scalarEnd(text, node.span);
  }
  return end;
}

/**
 * Start of the first line after an entry: behind its trailing comment, and behind the comment lines
 * below it that are indented by `column` or more, which a person sees as part of it.
 */
export function afterEntry(text: string, entry: YamlEntry, column: number): number {
  const end = entryEnd(text, entry);
  if (end > 0 && isLineStart(text, end)) return end;
  let after = nextLine(text, end);
  for (let line = after; line < text.length; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line));
    const indent = content.length - content.trimStart().length;
    if (content.trim() === '') continue;
    if (!content.trimStart().startsWith('#') || indent < column) break;
    after = nextLine(text, line);
  }
  return after;
}

/** Comments that speak of the whole file, whatever they happen to stand above. */
const OF_FILE = /^\uFEFF?\s*#\s*(?:polyaxon-values(?::|-disable-file\b)|yaml-language-server:)/;

/** Start of an entry's lines, the comment lines right above it included. */
export function beforeEntry(text: string, entry: YamlEntry): number {
  let start = lineStart(text, entry.keySpan.start);
  const indent = text.slice(start, entry.keySpan.start);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const content = text.slice(above, start);
    if (!content.startsWith(`${indent}#`) || OF_FILE.test(content)) break;
    start = above;
  }
  return start;
}

/** Whether nothing but white space stands before the key on its line. */
export function startsLine(text: string, entry: YamlEntry): boolean {
  const before = text.slice(lineStart(text, entry.keySpan.start), entry.keySpan.start);
  return /^\uFEFF?\s*$/.test(before);
}
