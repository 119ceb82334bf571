import { functions, textOf } from '../../server/src/core/effects/functions.ts';
import { isTruthy, type Json } from '../../server/src/core/json.ts';

/**
 * What is left of a template's expression when the values are not known yet: constants, paths in the
 * values, the item or key of a loop, the text of another template file, and calls.
 */
export type Expression =
  | { readonly op: 'const'; readonly value: Json | undefined }
  | { readonly op: 'path'; readonly path: readonly string[] }
  | { readonly op: 'item'; readonly loop: number; readonly path: readonly string[] }
  | { readonly op: 'key'; readonly loop: number }
  | { readonly op: 'file'; readonly name: string }
  | { readonly op: 'is-default'; readonly path: readonly string[] }
  | {
      readonly op: 'loop';
      readonly loop: number;
      readonly list: Expression;
      readonly body: Expression;
    }
  | { readonly op: 'call'; readonly name: string; readonly args: readonly Expression[] };

/** Text that a template puts out. */
export type Output =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hole'; readonly value: Expression; readonly isFull?: boolean }
  | {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly body: readonly Output[];
      readonly otherwise: readonly Output[];
    }
  | {
      readonly kind: 'loop';
      readonly loop: number;
      readonly list: Expression;
      readonly body: readonly Output[];
    }
  | { readonly kind: 'indent'; readonly by: number; readonly body: readonly Output[] };

/** A value while a template is read. */
export type Term =
  /** What is full prints something, whatever it is made of. */
  | { readonly kind: 'expression'; readonly expression: Expression; readonly isFull?: boolean }
  | { readonly kind: 'map'; readonly entries: Map<string, Term> }
  | { readonly kind: 'list'; readonly items: readonly Term[] }
  | { readonly kind: 'text'; readonly output: readonly Output[] };

export const NIL: Expression = { op: 'const', value: undefined };

export function constant(value: Json | undefined): Term {
  return { kind: 'expression', expression: { op: 'const', value } };
}

export function termOf(expression: Expression): Term {
  return { kind: 'expression', expression };
}

export function mapOf(entries: Readonly<Record<string, Term>>): Term {
  return { kind: 'map', entries: new Map(Object.entries(entries)) };
}

/** A call, worked out at once where all is known. */
export function call(name: string, ...args: readonly Expression[]): Expression {
  const short = shorten(name, args);
  if (short) return short;
  const run = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (run && args.every((arg) => arg.op === 'const')) {
    return {
      op: 'const',
      value: run(...args.map((arg) => (arg.op === 'const' ? arg.value : null))),
    };
  }
  return { op: 'call', name, args };
}

function shorten(name: string, args: readonly Expression[]): Expression | undefined {
  const [first, second, third] = args;
  if (name === 'if' && first && second && third) {
    if (first.op === 'const') return isTruthy(first.value) ? second : third;
    if (isEqual(second, third)) return second;
  }
  if (name === 'and' || name === 'or') {
    const stops = (arg: Expression) =>
      arg.op === 'const' && isTruthy(arg.value) === (name === 'or');
    const end = args.findIndex(stops);
    const kept = (end === -1 ? args : args.slice(0, end + 1)).filter(
      (arg, i, all) => i === all.length - 1 || arg.op !== 'const',
    );
    const [only] = kept;
    if (kept.length === 1 && only) return only;
    if (kept.length < args.length) return call(name, ...kept);
  }
  if (name === 'not' && first?.op === 'call' && first.name === 'not') {
    const [inner] = first.args;
    if (inner?.op === 'call' && ['not', 'eq', 'empty', 'hasKey'].includes(inner.name)) return inner;
  }
  if (name === 'cat') {
    const kept = joined(args);
    if (kept.length === 0) return { op: 'const', value: '' };
    if (kept.length !== args.length) return call('cat', ...kept);
  }
  return undefined;
}

/** Texts in texts are laid open, and constants side by side made one. */
function joined(parts: readonly Expression[]): readonly Expression[] {
  const kept: Expression[] = [];
  for (const part of parts) {
    const inner = part.op === 'call' && part.name === 'cat' ? part.args : [part];
    for (const each of inner) {
      const last = kept.at(-1);
      if (each.op !== 'const') kept.push(each);
      else if (last?.op === 'const') {
        kept[kept.length - 1] = { op: 'const', value: textOf(last.value) + textOf(each.value) };
      } else if (textOf(each.value) !== '') kept.push(each);
    }
  }
  return kept;
}

function isEqual(a: Expression, b: Expression): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function expressionOf(term: Term | undefined): Expression {
  if (!term) return NIL;
  switch (term.kind) {
    case 'expression':
      return term.expression;
    case 'text':
      return textExpression(term.output);
    case 'list':
      return call('list', ...term.items.map(expressionOf));
    case 'map': {
      const entries = [...term.entries].flatMap(([key, value]): Expression[] => [
        { op: 'const', value: key },
        expressionOf(value),
      ]);
      return call('dict', ...entries);
    }
  }
}

export function textExpression(output: readonly Output[]): Expression {
  return call('cat', ...output.map(partExpression));
}

function partExpression(part: Output): Expression {
  switch (part.kind) {
    case 'text':
      return { op: 'const', value: part.text };
    case 'hole':
      return part.value;
    case 'if':
      return call('if', part.condition, textExpression(part.body), textExpression(part.otherwise));
    case 'loop':
      return { op: 'loop', loop: part.loop, list: part.list, body: textExpression(part.body) };
    case 'indent':
      return textExpression(part.body);
  }
}

/** A field of a value. */
export function fieldOf(term: Term | undefined, name: string): Term | undefined {
  if (term?.kind === 'map') return term.entries.get(name);
  if (term?.kind === 'list') return term.items[Number(name)];
  const expression = expressionOf(term);
  if (expression.op === 'path' || expression.op === 'item') {
    return termOf({ ...expression, path: [...expression.path, name] });
  }
  return termOf(call('get', expression, { op: 'const', value: name }));
}
