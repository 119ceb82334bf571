import { type ActionSpan, type OutputPlace, outputPlaces } from './output-place.ts';

/** A piece of a template that does something; the text between actions reads nothing. */
export interface Action {
  /** What stands between the braces, without trim markers. Comments are left out. */
  readonly code: string;
  readonly line: number;
  /** Where in the YAML its output stands. */
  readonly place: OutputPlace;
}

/** An `access` is a field right behind a bracket: `.b` in `(index . "a").b`. */
export interface Token {
  readonly kind: 'text' | 'variable' | 'number' | 'access' | 'field' | 'word' | 'symbol';
  readonly text: string;
}

/** The actions of a template, in order. */
export function actionsOf(template: string): readonly Action[] {
  const found: { code: string; line: number; span: ActionSpan }[] = [];
  for (let at = template.indexOf('{{'); at !== -1; at = template.indexOf('{{', at)) {
    const line = template.slice(0, at).split('\n').length;
    const isComment = /^\{\{(?:-\s)?\s*\/\*/.test(template.slice(at, at + 200));
    const end = endOf(template, at + 2, isComment ? COMMENT_END : ACTION_END);
    if (end === -1) throw new Error(`line ${line}: {{ is never closed`);
    const whole = template.slice(at + 2, end - 2).replace(/^-(?=\s)|(?<=\s)-$/g, '');
    const code = isComment ? '' : whole.trim();
    found.push({ code, line, span: { start: at, end, prints: code !== '' && !SILENT.test(code) } });
    at = end;
  }
  const places = outputPlaces(
    template,
    found.map(({ span }) => span),
  );
  return found.flatMap(({ code, line }, i) =>
    code === '' ? [] : [{ code, line, place: places[i] ?? 'line' }],
  );
}

/** Actions that steer or remember, and print nothing themselves. */
const SILENT = /^(?:(?:if|else|end|with|range|define|block|break|continue)\b|\$\w*\s*(?:,|:?=))/;

/** Braces inside of texts close nothing. */
const ACTION_END = /"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)+'|(\}\})/g;
const COMMENT_END = /\*\/\s*-?(\}\})/g;

function endOf(template: string, from: number, pattern: RegExp): number {
  const rest = template.slice(from);
  for (const match of rest.matchAll(pattern)) {
    if (match[1] !== undefined) return from + match.index + match[0].length;
  }
  return -1;
}

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /^(?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)+')/],
  ['variable', /^\$\w*(?:\.\w+)*/],
  ['number', /^[+-]?\d[\w.+-]*/],
  ['field', /^\.(?:\w+(?:\.\w+)*)?/],
  ['word', /^[A-Za-z_]\w*/],
  ['symbol', /^(?::=|[()|=,])/],
];

/** The tokens of an action's code. A field or variable comes with its dots: `.Values.a`, `$.a`. */
export function tokensOf(code: string): readonly Token[] {
  const tokens: Token[] = [];
  let rest = code;
  while (rest.trim() !== '') {
    const isSpaced = /^\s/.test(rest);
    rest = rest.trimStart();
    const [kind, text] = readToken(rest);
    const isAccess = kind === 'field' && !isSpaced && tokens.at(-1)?.text === ')';
    tokens.push({ kind: isAccess ? 'access' : kind, text });
    rest = rest.slice(text.length);
  }
  return tokens;
}

function readToken(rest: string): readonly [Token['kind'], string] {
  for (const [kind, pattern] of PATTERNS) {
    const text = pattern.exec(rest)?.[0];
    if (text !== undefined) return [kind, text];
  }
  throw new Error(`\`${rest.slice(0, 20).trim()}\` cannot be read`);
}
