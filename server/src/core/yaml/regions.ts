import { afterColon } from './edit/layout.ts';
import { MapEntries } from './go-yaml/map-entries.ts';
import { writtenTwice } from './go-yaml/node-builder.ts';
import { isBreak } from './go-yaml/reader.ts';
import type { Region, YamlDocument, YamlEntry, YamlProblem } from './tree.ts';

/** What begins no key: white space, comments, dashes of lists, closing brackets, properties. */
const NO_KEY = /^(?:[ \t\r\n#,\]}[{&*!|>@`]|-(?:[ \t\r\n]|$))/;

/**
 * Lines after which nothing can be told apart: document markers, directives, explicit keys,
 * a second byte order mark.
 */
const SPECIAL = /^(?:---|\.\.\.|%|\uFEFF|[?:](?:[ \t\r\n]|$))/;

/** Breaks that end a line for Helm and not for anybody who looks for `\n`. */
const ODD_BREAK = /\r(?!\n)|[\u0085\u2028\u2029]/;

/**
 * Where the regions of a text begin: at `start`, and at each line with a key but the first, which may
 * have comments above it. Undefined where it has no key, or lines that regions cannot hold.
 */
export function regionStarts(
  text: string,
  start: number,
  end: number,
  firstLine = start,
): readonly number[] | undefined {
  if (ODD_BREAK.test(text.slice(start, end))) return undefined;
  const keys: number[] = [];
  for (let line = firstLine; line < end; ) {
    const head = line === 0 ? line + byteOrderMark(text) : line;
    if (SPECIAL.test(text.slice(head, Math.min(head + 4, end)))) return undefined;
    if (isKeyAt(text, head)) keys.push(line);
    const newline = text.indexOf('\n', line);
    line = newline === -1 ? end : newline + 1;
  }
  return keys.length === 0 ? undefined : [start, ...keys.slice(1)];
}

function byteOrderMark(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** Whether a key begins at the start of a line. */
export function isKeyAt(text: string, offset: number): boolean {
  return !NO_KEY.test(text.slice(offset, offset + 4));
}

/** Whether nothing stands before an offset on its line. */
export function isAtLineStart(text: string, offset: number): boolean {
  return offset === byteOrderMark(text) || (offset > 0 && isBreak(text.charCodeAt(offset - 1)));
}

/** The document that regions make up. */
export function joinRegions(
  text: string,
  regions: readonly Region[],
  marker: number | undefined,
): YamlDocument {
  const entries = new MapEntries();
  const problems: YamlProblem[] = [];
  for (const region of regions) {
    problems.push(...region.problems);
    for (const entry of region.entries) {
      if (entries.add(entry)) problems.push(writtenTwice(entry.keySpan, entry.key));
    }
  }
  const maps = regions.flatMap(({ map }) => map ?? []);
  const span = { start: maps[0]?.start ?? 0, end: maps.at(-1)?.end ?? 0 };
  const newline = text.indexOf('\n', span.end);
  const lineEnd = newline === -1 ? text.length : newline + 1;
  const isEnded = text[span.end - 1] === '\n';
  return {
    root: {
      kind: 'map',
      flow: false,
      entries: entries.finish(),
      span,
      shared: false,
      decorated: false,
    },
    span: { start: marker ?? span.start, end: isEnded ? span.end : lineEnd },
    problems: problems.sort((a, b) => a.start - b.start),
  };
}

/** A document that was read whole, as regions; undefined where it does not come apart. */
export function toRegions(
  text: string,
  document: YamlDocument,
  comments: readonly number[],
  starts: readonly number[],
  end: number,
): readonly Region[] | undefined {
  const { root, problems } = document;
  if (root?.kind !== 'map' || root.flow || root.decorated) return undefined;
  if (!isAtLineStart(text, root.span.start)) return undefined;
  const keys = new Set(root.entries.map(({ keySpan }) => keySpan.start));
  if (root.entries.some(({ merged }) => merged) || starts.slice(1).some((key) => !keys.has(key))) {
    return undefined;
  }
  const inner = problems.filter((problem) => !isOfKey(problem, keys));
  const entryOf = sorted(root.entries, ({ keySpan }) => keySpan.start);
  const problemOf = sorted(inner, (problem) => problem.start);
  const commentOf = sorted(pairs(comments), ([start = 0]) => start);
  return starts.map((start, index) => {
    const stop = starts[index + 1] ?? end;
    const entries = entryOf(stop);
    const last = entries.at(-1);
    const mapStart = index === 0 ? root.span.start : start;
    return {
      start,
      end: stop,
      entries,
      map: { start: mapStart, end: last ? endOf(text, last) : stop },
      sound: true,
      unfinished: false,
      problems: problemOf(stop),
      comments: commentOf(stop).flat(),
    };
  });
}

/** Whether a problem is that a key of the root stands there twice. */
export function isOfKey({ kind, start }: YamlProblem, keys: ReadonlySet<number>): boolean {
  return kind === 'duplicate-key' && keys.has(start);
}

/** Where the last token of an entry ends. */
function endOf(text: string, { keySpan, value, valueSpan }: YamlEntry): number {
  if (value.decorated || valueSpan.start < valueSpan.end) return valueSpan.end;
  return afterColon(text, { keySpan }) ?? keySpan.end;
}

/** Takes from a list, call by call, what lies before an offset. */
function sorted<Item>(items: readonly Item[], offsetOf: (item: Item) => number) {
  let next = 0;
  return (stop: number): readonly Item[] => {
    const from = next;
    for (let item = items[next]; item !== undefined && offsetOf(item) < stop; item = items[next]) {
      next++;
    }
    return items.slice(from, next);
  };
}

function pairs(offsets: readonly number[]): readonly (readonly number[])[] {
  const all: (readonly number[])[] = [];
  for (let index = 0; index < offsets.length; index += 2) all.push(offsets.slice(index, index + 2));
  return all;
}
