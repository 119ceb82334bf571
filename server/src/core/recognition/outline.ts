import { readFlow } from './read-flow.ts';

/** What the first document of a text says at its top, seen without a parser. */
export interface Outline {
  readonly keys: ReadonlySet<string>;
  /**
   * Each key, what stands right below it, and scalars: `gateway`, `gateway.service`, `broker=redis`,
   * `connections.kind=git`. Items of a list count as if they were one map.
   */
  readonly says: ReadonlySet<string>;
  readonly comments: readonly string[];
  /** The first line that says something. */
  readonly first: string;
  /** The text of the document, as much of it as was read. */
  readonly text: string;
}

/** Enough to tell; what is longer is told by its beginning. */
const LIMIT = 200_000;
/** Longer comments are cut: patterns look for several words in one. */
const COMMENT_LIMIT = 300;
const KEY = /^(["']?)([A-Za-z_.$][\w.$/-]*)\1[ \t]*:(?=[ \t]|$)/;
const SCALAR = /^["']?([\w./:@-]+)["']?(?:[ \t]+#.*)?$/;

/** Reads line by line, in one pass; a text that is no YAML has an outline too, mostly an empty one. */
export function outline(whole: string): Outline {
  const text = whole.slice(whole.startsWith('\uFEFF') ? 1 : 0, LIMIT);
  const keys = new Set<string>();
  const says = new Set<string>();
  const comments: string[] = [];
  let first = '';
  let root = 0;
  let top = '';
  let below: number | undefined;
  let at = 0;
  while (at < text.length) {
    let from = at;
    const end = endOfLine(text, at);
    at = end + 1;
    if ((text[from] === '-' || text[from] === '.') && isMarker(text.slice(from, from + 4))) {
      if (first !== '' || text[from] === '.')
        return { keys, says, comments, first, text: text.slice(0, from) };
      from += 3;
    }
    const start = skipBlanks(text, from, end);
    const indent = start - from;
    // Most lines of most files are deeper than what tells, and need not be looked at.
    if (start === end || (below !== undefined && indent > below)) continue;
    const line = text.slice(start, end).trimEnd();
    if (line === '' || isTemplate(line)) continue;
    if (line.startsWith('#')) {
      comments.push(line.slice(0, COMMENT_LIMIT));
      continue;
    }
    if (first === '') {
      first = line;
      root = indent;
      if (line.startsWith('{')) {
        readFlow(text, start, say);
        break;
      }
    }
    const dash = /^(?:-[ \t]+)*/.exec(line)?.[0].length ?? 0;
    const isTop = indent <= root && !/^-(?:[ \t]|$)/.test(line);
    const [found, , key] = KEY.exec(line.slice(dash)) ?? [];
    if (isTop) {
      top = key ?? '';
      below = undefined;
    }
    if (found === undefined || key === undefined || top === '') continue;
    if (!isTop) below ??= indent + dash;
    if (!isTop && indent + dash !== below) continue;
    const value = line.slice(dash + found.length).trimStart();
    say(isTop ? [key] : [top, key], SCALAR.exec(value)?.[1]);
    if (isTop && isFlow(value)) readFlow(text, start + line.length - value.length, say, [key]);
  }
  return { keys, says, comments, first, text };

  function say(path: readonly string[], scalar: string | undefined): void {
    if (path.length > 2) return;
    const dotted = path.join('.');
    if (path.length === 1) keys.add(dotted);
    says.add(dotted);
    if (scalar !== undefined) says.add(`${dotted}=${scalar}`);
  }
}

function isMarker(line: string): boolean {
  return /^(?:---|\.\.\.)(?=\s|$)/.test(line);
}

function endOfLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at += 1;
  return at;
}

/** A line of another tool's template: `{{ if }}`, `{% if %}`, `%{ if }`, `%YAML`. */
function isTemplate(line: string): boolean {
  return /^(?:\{[{%#]|%)/.test(line);
}

function isFlow(value: string): boolean {
  return /^[{[]/.test(value) && !isTemplate(value);
}
