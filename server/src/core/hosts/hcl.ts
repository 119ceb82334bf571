import type { HclToken } from './hcl-tokens.ts';

/** What stands between the braces of a block or an object. */
export interface HclBody {
  /** The expression of each attribute; it is not evaluated. */
  readonly attributes: ReadonlyMap<string, readonly HclToken[]>;
  readonly blocks: readonly HclBlock[];
}

/** `resource "helm_release" "polyaxon" { … }` */
export interface HclBlock extends HclBody {
  readonly type: HclToken;
  readonly labels: readonly string[];
}

/** Reads as much of HCL as it takes to find attributes and blocks; total. The tokens hold no comments. */
export function bodyOf(tokens: readonly HclToken[]): HclBody {
  const attributes = new Map<string, readonly HclToken[]>();
  const blocks: HclBlock[] = [];
  let at = 0;
  while (at < tokens.length) {
    const name = tokens[at];
    at++;
    if (name?.kind !== 'word' && name?.kind !== 'string') continue;
    const next = tokens[at];
    if (next?.text === '=' || next?.text === ':') {
      const end = endOfExpression(tokens, at + 1);
      attributes.set(unquoted(name), tokens.slice(at + 1, end));
      at = end;
      continue;
    }
    const brace = braceOf(tokens, at);
    if (brace === undefined) continue;
    const end = closingOf(tokens, brace);
    const labels = tokens.slice(at, brace).map(unquoted);
    blocks.push({ type: name, labels, ...bodyOf(tokens.slice(brace + 1, end)) });
    at = end + 1;
  }
  return { attributes, blocks };
}

/** The brace that opens a block's body, behind its labels; undefined for what is no block. */
function braceOf(tokens: readonly HclToken[], first: number): number | undefined {
  let at = first;
  while (tokens[at]?.kind === 'string' || tokens[at]?.kind === 'word') at++;
  return tokens[at]?.text === '{' ? at : undefined;
}

const CLOSING: ReadonlySet<string> = new Set([']', ')', '}']);
const OPENING: ReadonlySet<string> = new Set(['[', '(', '{']);

/** Line breaks and commas inside of brackets belong to the expression. */
function endOfExpression(tokens: readonly HclToken[], first: number): number {
  let at = first;
  while (at < tokens.length) {
    const { kind, text } = tokens[at] ?? { kind: 'break', text: '' };
    if (kind === 'break' || text === ',' || CLOSING.has(text)) break;
    at = OPENING.has(text) ? closingOf(tokens, at) + 1 : at + 1;
    // A heredoc ends with its line.
    if (kind === 'heredoc') break;
  }
  return at;
}

/** The index of the bracket that closes the one at `open`, or the end. Kinds are not told apart. */
function closingOf(tokens: readonly HclToken[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const { kind, text } = tokens[at] ?? { kind: 'break', text: '' };
    if (kind !== 'sign') continue;
    if (OPENING.has(text)) depth++;
    if (CLOSING.has(text)) depth--;
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** The items of `[a, b]`; none for another expression. */
export function itemsOf(tokens: readonly HclToken[]): readonly (readonly HclToken[])[] {
  const open = tokens.findIndex(({ kind }) => kind !== 'break');
  const close = closingOf(tokens, open);
  const isList = tokens[open]?.text === '[' && tokens.slice(close + 1).every(isBreak);
  if (!isList) return [];
  const items: (readonly HclToken[])[] = [];
  for (let at = open + 1; at < close; at++) {
    const token = tokens[at];
    if (!token || isBreak(token) || token.text === ',') continue;
    const end = Math.max(endOfExpression(tokens, at), at + 1);
    items.push(tokens.slice(at, end));
    at = end - 1;
  }
  return items;
}

function isBreak({ kind }: HclToken): boolean {
  return kind === 'break';
}

/** The text of an expression that is one string; undefined where a template is in it. */
export function literalOf(tokens: readonly HclToken[] | undefined): string | undefined {
  const [only, ...others] = (tokens ?? []).filter(({ kind }) => kind !== 'break');
  if (only?.kind !== 'string' || others.length > 0 || /[$%]\{/.test(only.text)) return undefined;
  return unquoted(only);
}

function unquoted({ kind, text }: HclToken): string {
  if (kind !== 'string') return text;
  const inside = text.replace(/^"|"$/g, '');
  return inside.replace(/\\(.)/g, (_, char: string) => ESCAPES[char] ?? char);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
