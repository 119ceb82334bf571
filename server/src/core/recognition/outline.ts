import { type FlowSink, readFlow } from './read-flow.ts';

/** What the first document of a text says at its top, seen without a parser. */
export interface Outline {
  readonly keys: ReadonlySet<string>;
  /**
   * Each key, what stands right below it, and scalars: `gateway`, `gateway.service`, `broker=redis`,
   * `connections.kind=git`. Items of a list count as if they were one map.
   */
  readonly says: ReadonlySet<string>;
  readonly comments: readonly string[];
  /** The lines that are no comments. */
  readonly content: string;
  /** The first line that says something. */
  readonly first: string;
}

/** Enough to tell; what is longer is told by its beginning. */
const LIMIT = 200_000;
const KEY = /^(["']?)([A-Za-z_.$][\w.$/-]*)\1[ \t]*:(?=[ \t]|$)/;
const SCALAR = /^["']?([\w./:@-]+)["']?[ \t]*(?:#.*)?$/;

/** Reads line by line, in one pass; a text that is no YAML has an outline too, mostly an empty one. */
export function outline(text: string): Outline {
  const keys = new Set<string>();
  const says = new Set<string>();
  const comments: string[] = [];
  const content: string[] = [];
  let first = '';
  let root = 0;
  let top = '';
  let below: number | undefined;
  const sink: FlowSink = (path, scalar) => say([...path], scalar, keys, says);

  const start = text.startsWith('\uFEFF') ? 1 : 0;
  let at = start;
  const end = Math.min(text.length, start + LIMIT);
  while (at < end) {
    const lineEnd = endOfLine(text, at, end);
    let line = text.slice(at, lineEnd).trimEnd();
    let from = at;
    at = lineEnd + 1;
    if (/^(?:---|\.\.\.)(?=[ \t]|$)/.test(line)) {
      if (first !== '' || line.startsWith('.')) break;
      from += 3;
      line = line.slice(3);
    }
    const indent = line.length - line.trimStart().length;
    const rest = line.slice(indent);
    if (rest === '' || isTemplate(rest)) continue;
    if (rest.startsWith('#')) {
      comments.push(rest);
      continue;
    }
    content.push(rest);
    if (first === '') {
      first = rest;
      root = indent;
      if (rest.startsWith('{')) {
        readFlow(text, from + indent, end, sink);
        content.push(text.slice(from, end));
        break;
      }
    }
    const dash = /^(?:-[ \t]+)+/.exec(rest)?.[0].length ?? 0;
    const column = indent + dash;
    const key = KEY.exec(rest.slice(dash));
    const isTop = indent <= root && dash === 0 && rest !== '-';
    if (isTop) {
      top = key?.[2] ?? '';
      below = undefined;
    }
    if (key?.[2] === undefined || (!isTop && top === '')) continue;
    if (!isTop) below ??= column;
    if (!isTop && column !== below) continue;
    const path = isTop ? [top] : [top, key[2]];
    const value = rest.slice(dash + key[0].length).trimStart();
    say(path, SCALAR.exec(value)?.[1], keys, says);
    if (isTop && isFlow(value)) {
      readFlow(text, from + line.length - value.length, end, sink, path);
    }
  }
  return { keys, says, comments, content: content.join('\n'), first };
}

function say(
  path: readonly string[],
  scalar: string | undefined,
  keys: Set<string>,
  says: Set<string>,
): void {
  const [top = ''] = path;
  if (path.length > 2 || top === '') return;
  if (path.length === 1) keys.add(top);
  const dotted = path.join('.');
  says.add(dotted);
  if (scalar !== undefined) says.add(`${dotted}=${scalar}`);
}

function endOfLine(text: string, at: number, end: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 || found > end ? end : found;
}

/** A line of another tool's template: `{{ if }}`, `{% if %}`, `%{ if }`, `%YAML`. */
function isTemplate(line: string): boolean {
  return /^(?:\{[{%#]|%)/.test(line);
}

function isFlow(value: string): boolean {
  return /^[{[]/.test(value) && !isTemplate(value);
}
