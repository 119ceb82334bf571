import { isTruthy } from '../../json.ts';
import type { Span } from '../../span.ts';
import { toJson, type YamlEntry, type YamlMap, type YamlNode } from '../tree.ts';
import { type Draft, insertLines } from './draft.ts';
import {
  afterColon,
  afterEntry,
  columnOf,
  lineEnd,
  lineStart,
  nextLine,
  nodeEnd,
  ownEntries,
  scalarEnd,
} from './layout.ts';
import { columnOfMap, editableEntry, isEmptyNode, putBody, type Target } from './place.ts';
import { blockBody, blockEntry, flowEntry, flowValue, type Template } from './render.ts';
import { hasStops } from './snippet-syntax.ts';

/**
 * Merges a template's map into a document: missing keys are inserted, maps merged deep, scalars
 * replaced. A placeholder only fills what is empty: a value that the user gave stays. Undefined where
 * it cannot be done without touching something else (an alias, a list that has items, another type).
 */
export function mergeTemplate(target: Target, template: Template): readonly Draft[] | undefined {
  if (template.root.kind !== 'map') return undefined;
  const { root } = target;
  if (!root || isEmptyNode(root)) return mergeIntoNothing(target, template, template.root);
  return root.kind === 'map' && !root.shared
    ? mergeMaps(target, template, root, template.root)
    : undefined;
}

function mergeIntoNothing(
  target: Target,
  template: Template,
  map: YamlMap,
): readonly Draft[] | undefined {
  const { text, root, end, layout, holder, embedded } = target;
  if (holder) {
    // What an alias brings is anchored, and so decorated.
    if (holder.merged || holder.value.decorated) return undefined;
    const column = columnOf(text, holder.keySpan.start) + layout.step;
    return putBody(target, holder, blockBody(template, map, column, layout));
  }
  if (embedded) return undefined;
  const lines = blockBody(template, map, 0, layout);
  if (root) return root.decorated ? undefined : [putInPlace(text, root.span, lines, layout.eol)];
  return [insertLines(text, end, lines, layout.eol)];
}

/** Lines for `{}` or `null`, which may stand behind a `---`. */
function putInPlace(text: string, span: Span, lines: readonly string[], eol: string): Draft {
  const before = text.slice(lineStart(text, span.start), span.start);
  const isOwnLine = before.replace('\uFEFF', '').trim() === '';
  const snippet = lines.join(eol);
  if (isOwnLine) return { ...span, snippet };
  const blanks = before.length - before.trimEnd().length;
  return { start: span.start - blanks, end: span.end, snippet: eol + snippet };
}

function mergeMaps(
  target: Target,
  template: Template,
  map: YamlMap,
  addition: YamlMap,
): readonly Draft[] | undefined {
  const drafts: Draft[] = [];
  const missing: YamlEntry[] = [];
  for (const wanted of addition.entries) {
    const present = editableEntry(map, template.plain(wanted.key));
    if (present === 'elsewhere') return undefined;
    if (!present) {
      missing.push(wanted);
      continue;
    }
    const nested = mergeEntry(target, template, map, present, wanted);
    if (!nested) return undefined;
    drafts.push(...nested);
  }
  if (missing.length === 0) return drafts;
  const inserted = insertEntries(target, template, map, missing);
  return inserted && [...drafts, ...inserted];
}

function mergeEntry(
  target: Target,
  template: Template,
  parent: YamlMap,
  present: YamlEntry,
  wanted: YamlEntry,
): readonly Draft[] | undefined {
  const { value } = present;
  if (value.kind === 'map' && wanted.value.kind === 'map' && !isEmptyNode(value)) {
    return mergeMaps(target, template, value, wanted.value);
  }
  if (wanted.value.kind === 'scalar') {
    if (value.kind !== 'scalar' && !isEmptyNode(value)) return undefined;
    const text = template.text.slice(wanted.value.span.start, wanted.value.span.end);
    const keeps = value.kind === 'scalar' && isTruthy(value.value) && hasStops(text);
    if (keeps || (value.kind === 'scalar' && value.value === wanted.value.value)) return [];
    return putScalar(target, present, text);
  }
  if (!isEmptyNode(value) || isEmptyNode(wanted.value)) {
    return isSame(template, wanted.value, value) ? [] : undefined;
  }
  return putEntryValue(target, template, parent, present, wanted.value);
}

/** Whether a document has a template's list already. */
function isSame(template: Template, wanted: YamlNode, present: YamlNode): boolean {
  const plain = JSON.stringify(toJson(wanted), (_key, value: unknown) =>
    typeof value === 'string' ? template.plain(value) : value,
  );
  return plain === JSON.stringify(toJson(present));
}

/** Writes a scalar where another one, or nothing, stands. */
export function putScalar(
  target: Target,
  entry: YamlEntry,
  snippet: string,
): readonly Draft[] | undefined {
  if (entry.value.decorated) return undefined;
  const { text } = target;
  const { start, end } = entry.valueSpan;
  if (start < end) {
    const isBlock = entry.value.kind === 'scalar' && entry.value.style === 'block';
    // The header of a block scalar may have a comment, which would be lost.
    if (isBlock && text.slice(start, lineEnd(text, start)).includes('#')) return undefined;
    return [{ start, end: isBlock ? scalarEnd(text, entry.valueSpan) : end, snippet }];
  }
  const colon = afterColon(text, entry);
  return colon === undefined ? undefined : [{ start: colon, end: colon, snippet: ` ${snippet}` }];
}

/** Writes a map or list where nothing, or something that gives way, stands. */
export function putEntryValue(
  target: Target,
  template: Template,
  parent: YamlMap,
  entry: YamlEntry,
  value: YamlNode,
): readonly Draft[] | undefined {
  if (entry.value.decorated) return undefined;
  if (parent.flow) {
    const snippet = flowValue(template, value);
    const { start, end } = entry.valueSpan;
    if (start < end) return [{ start, end, snippet }];
    return [{ start: entry.keySpan.end, end: start, snippet: `: ${snippet}` }];
  }
  const column = columnOfMap(target, parent);
  if (column === undefined) return undefined;
  const { layout } = target;
  const indent = value.kind === 'list' && !layout.indentLists ? 0 : layout.step;
  return putBody(target, entry, blockBody(template, value, column + indent, layout));
}

/** New keys at the end of a map. */
function insertEntries(
  target: Target,
  template: Template,
  map: YamlMap,
  entries: readonly YamlEntry[],
): readonly Draft[] | undefined {
  const last = ownEntries(map).at(-1);
  if (!last) return undefined;
  if (map.flow) {
    const snippet = entries.map((entry) => flowEntry(template, entry)).join(', ');
    return [insertInFlow(target.text, map, last, snippet)];
  }
  const column = columnOfMap(target, map) ?? 0;
  const blocks = entries.map((entry) => blockEntry(template, entry, column, target.layout));
  return [insertBlocks(target, map, blocks)];
}

/** Blocks of lines at the end of a block map, set off by blank lines where its own entries are. */
export function insertBlocks(
  target: Target,
  map: YamlMap,
  blocks: readonly (readonly string[])[],
): Draft {
  const { text, layout } = target;
  const entries = ownEntries(map);
  const column = columnOfMap(target, map) ?? 0;
  const last = entries.at(-1);
  const offset = last ? afterMap(text, map, last, Math.max(column, 1)) : map.span.end;
  const airy = entries.length > 1 && last !== undefined && hasBlankLineAbove(text, last);
  const lines = blocks.flatMap((block) => (airy ? ['', ...block] : block));
  return insertLines(text, offset, lines, layout.eol);
}

/** Behind a block map's last line: that may be a `<<`, which is no entry. */
function afterMap(text: string, map: YamlMap, last: YamlEntry, column: number): number {
  const offset = afterEntry(text, last, column);
  const isMergeLast = text.slice(offset, map.span.end).trimStart() !== '';
  return isMergeLast ? nextLine(text, map.span.end - 1) : offset;
}

function hasBlankLineAbove(text: string, entry: YamlEntry): boolean {
  let line = lineStart(text, entry.keySpan.start);
  while (line > 0) {
    line = lineStart(text, line - 1);
    const content = text.slice(line, nextLine(text, line)).trim();
    if (content === '') return true;
    if (!content.startsWith('#')) return false;
  }
  return false;
}

export function insertInFlow(text: string, map: YamlMap, last: YamlEntry, snippet: string): Draft {
  const end = Math.max(nodeEnd(text, last.value), last.valueSpan.end, last.keySpan.end);
  const trailingComma = /^\s*,/.exec(text.slice(end, map.span.end));
  if (trailingComma) {
    const offset = end + trailingComma[0].length;
    return { start: offset, end: offset, snippet: ` ${snippet}` };
  }
  return { start: end, end, snippet: `, ${snippet}` };
}
