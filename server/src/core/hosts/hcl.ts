import type { HclToken } from './hcl-tokens.ts';

/** A run of tokens in which every bracket knows the one that closes it. */
export interface HclRun {
  readonly tokens: readonly HclToken[];
  /** The index of the closing bracket for each opening one; the end where none does. */
  readonly closings: ReadonlyMap<number, number>;
  readonly start: number;
  readonly end: number;
}

/** What stands between the braces of a block or an object. */
export interface HclBody {
  /** The expression of each attribute; it is not evaluated. */
  readonly attributes: ReadonlyMap<string, HclRun>;
  readonly entries: readonly HclEntry[];
  readonly blocks: readonly HclBlock[];
  /** Something in it is neither an attribute nor a block: `(var.key) = …`, `for …`. */
  readonly isOpen: boolean;
}

export interface HclEntry {
  readonly key: HclToken;
  readonly value: HclRun;
}

/** `resource "helm_release" "polyaxon" { … }` */
export interface HclBlock {
  readonly type: HclToken;
  readonly labels: readonly string[];
  /** Read only when somebody asks: files are large and few blocks are ours. */
  body(): HclBody;
}

const CLOSING: ReadonlySet<string> = new Set([']', ')', '}']);
const OPENING: ReadonlySet<string> = new Set(['[', '(', '{']);

/** All tokens, which hold no comments. Kinds of brackets are not told apart. */
export function runOf(tokens: readonly HclToken[]): HclRun {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind !== 'sign') continue;
    if (OPENING.has(text)) open.push(at);
    const opening = CLOSING.has(text) ? open.pop() : undefined;
    if (opening !== undefined) closings.set(opening, at);
  }
  return { tokens, closings, start: 0, end: tokens.length };
}

/** Reads as much of HCL as it takes to find attributes and blocks; total. */
export function bodyOf(run: HclRun): HclBody {
  const { tokens, end } = run;
  const entries: HclEntry[] = [];
  const blocks: HclBlock[] = [];
  let isOpen = false;
  let at = run.start;
  while (at < end) {
    const name = tokens[at];
    at++;
    if (name?.kind !== 'word' && name?.kind !== 'string') {
      isOpen ||= name?.kind === 'sign' && name.text !== ',';
      if (name && OPENING.has(name.text)) at = closingOf(run, at - 1) + 1;
      continue;
    }
    const next = tokens[at];
    if (next?.text === '=' || next?.text === ':') {
      const stop = endOfExpression(run, at + 1);
      entries.push({ key: name, value: { ...run, start: at + 1, end: stop } });
      at = stop;
      continue;
    }
    const brace = braceOf(run, at);
    if (brace === undefined) {
      isOpen = true;
      continue;
    }
    const close = closingOf(run, brace);
    const labels = tokens.slice(at, brace).map(unquoted);
    blocks.push({
      type: name,
      labels,
      body: () => bodyOf({ ...run, start: brace + 1, end: close }),
    });
    at = close + 1;
  }
  const attributes = new Map(entries.map(({ key, value }) => [unquoted(key), value]));
  return { attributes, entries, blocks, isOpen };
}

/** The brace that opens a block's body, behind its labels; undefined for what is no block. */
function braceOf({ tokens, end }: HclRun, first: number): number | undefined {
  let at = first;
  // A block has few labels.
  while (at < first + 4 && (tokens[at]?.kind === 'string' || tokens[at]?.kind === 'word')) at++;
  return at < end && tokens[at]?.text === '{' ? at : undefined;
}

function closingOf({ closings, end }: HclRun, open: number): number {
  return Math.min(closings.get(open) ?? end, end);
}

/** Line breaks and commas inside of brackets belong to the expression. */
function endOfExpression(run: HclRun, first: number): number {
  let at = first;
  while (at < run.end) {
    const { kind, text } = run.tokens[at] ?? { kind: 'break', text: '' };
    const isSign = kind === 'sign';
    if (kind === 'break' && !goesOn(run, first, at)) break;
    if (isSign && (text === ',' || CLOSING.has(text))) break;
    at = isSign && OPENING.has(text) ? closingOf(run, at) + 1 : at + 1;
    // A heredoc ends with its line.
    if (kind === 'heredoc') break;
  }
  return Math.min(at, run.end);
}

/** A condition may be written over several lines within brackets. */
function goesOn({ tokens }: HclRun, first: number, at: number): boolean {
  if (at === first) return false;
  const isOperator = (token: HclToken | undefined) => token?.text === '?' || token?.text === ':';
  return isOperator(tokens[at - 1]) || isOperator(tokens[at + 1]);
}

/** Without the line breaks around it. */
export function trimmed(run: HclRun): HclRun {
  let { start, end } = run;
  while (start < end && run.tokens[start]?.kind === 'break') start++;
  while (end > start && run.tokens[end - 1]?.kind === 'break') end--;
  return { ...run, start, end };
}

/** What stands between the brackets that an expression begins and ends with. */
export function insideOf(run: HclRun, bracket: '[' | '(' | '{'): HclRun | undefined {
  const { tokens, start, end } = trimmed(run);
  if (tokens[start]?.kind !== 'sign' || tokens[start]?.text !== bracket) return undefined;
  const close = closingOf(run, start);
  return close >= end - 1 ? { ...run, start: start + 1, end: close } : undefined;
}

/** What commas and line breaks part. */
export function partsOf(run: HclRun): readonly HclRun[] {
  const parts: HclRun[] = [];
  for (let at = run.start; at < run.end; at++) {
    const token = run.tokens[at];
    if (token?.kind === 'break' || token?.text === ',') continue;
    const end = Math.max(endOfExpression(run, at), at + 1);
    parts.push({ ...run, start: at, end });
    at = end - 1;
  }
  return parts;
}

/** The name and the arguments of an expression that is one call. */
export function callOf(run: HclRun) {
  const { tokens, start, end } = trimmed(run);
  const name = tokens[start];
  const inside =
    name?.kind === 'word' ? insideOf({ ...run, start: start + 1, end }, '(') : undefined;
  return name && inside ? { name: name.text, args: partsOf(inside) } : undefined;
}

/** The only token of an expression. */
export function onlyToken(run: HclRun): HclToken | undefined {
  const { tokens, start, end } = trimmed(run);
  return end - start === 1 ? tokens[start] : undefined;
}

/** The text of an expression that is one string; undefined where a template is in it. */
export function literalOf(run: HclRun | undefined): string | undefined {
  const only = run && onlyToken(run);
  if (only?.kind !== 'string' || /[$%]\{/.test(only.text)) return undefined;
  return unquoted(only);
}

export function unquoted({ kind, text }: HclToken): string {
  if (kind !== 'string') return text;
  const inside = text.replace(/^"|"$/g, '');
  return inside.replace(/\\(.)/g, (_, char: string) => ESCAPES[char] ?? char);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
