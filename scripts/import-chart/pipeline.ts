import { type Token, tokensOf } from './template-tokens.ts';

/** `$a, $b := one "x" | two`: the variables that it sets, and its commands from left to right. */
export interface Pipeline {
  readonly variables: readonly string[];
  readonly commands: readonly (readonly Operand[])[];
}

/** A function's name, a value, or one of its arguments; `names` are the fields asked of it. */
export type Operand =
  | { readonly kind: 'dot' | 'word'; readonly text: string; readonly names: Names }
  | {
      readonly kind: 'literal';
      readonly text: string;
      readonly value: string | number;
      readonly names: Names;
    }
  | { readonly kind: 'variable'; readonly text: string; readonly names: Names }
  | { readonly kind: 'group'; readonly pipeline: Pipeline; readonly names: Names };

type Names = readonly string[];

export function parsePipeline(code: string): Pipeline {
  const tokens = tokensOf(code);
  const { pipeline, next } = readPipeline(tokens, 0);
  const left = tokens[next];
  if (left) throw new Error(`\`${left.text}\` is one bracket too many`);
  return pipeline;
}

function readPipeline(tokens: readonly Token[], from: number) {
  const { variables, start } = readVariables(tokens, from);
  const commands: Operand[][] = [[]];
  let at = start;
  for (let token = tokens[at]; token && token.text !== ')'; token = tokens[at]) {
    at += 1;
    if (token.kind === 'symbol' && token.text === '|') {
      commands.push([]);
    } else if (token.kind === 'symbol' && token.text === '(') {
      const inner = readPipeline(tokens, at);
      if (tokens[inner.next] === undefined) throw new Error('a bracket is never closed');
      const access = tokens[inner.next + 1];
      const names = access?.kind === 'access' ? namesOf(access.text) : [];
      commands.at(-1)?.push({ kind: 'group', pipeline: inner.pipeline, names });
      at = inner.next + (names.length > 0 ? 2 : 1);
    } else {
      commands.at(-1)?.push(toOperand(token));
    }
  }
  if (commands.some((command) => command.length === 0)) throw new Error('a value is missing');
  return { pipeline: { variables, commands }, next: at };
}

function readVariables(tokens: readonly Token[], from: number) {
  const end = tokens.findIndex(({ text }, i) => i >= from && (text === ':=' || text === '='));
  const before = end === -1 ? [] : tokens.slice(from, end);
  if (end === -1 || before.some(({ kind, text }) => kind !== 'variable' && text !== ',')) {
    return { variables: [], start: from };
  }
  const variables = before.filter(({ kind }) => kind === 'variable').map(({ text }) => text);
  return { variables, start: end + 1 };
}

function toOperand({ kind, text }: Token): Operand {
  switch (kind) {
    case 'field':
      return { kind: 'dot', text: '.', names: namesOf(text) };
    case 'variable': {
      const [name = '$', ...names] = text.split('.');
      return { kind: 'variable', text: name, names };
    }
    case 'text':
      return { kind: 'literal', text: text.slice(1, -1), value: unquote(text), names: [] };
    case 'number':
      return { kind: 'literal', text, value: Number(text), names: [] };
    case 'word':
      return { kind: 'word', text, names: [] };
    default:
      throw new Error(`\`${text}\` has no place here`);
  }
}

function namesOf(text: string): Names {
  return text.split('.').filter((name) => name !== '');
}

/** A text as Go reads it; its escapes are JSON's wherever the charts use one. */
function unquote(text: string): string {
  if (!text.startsWith('"')) return text.slice(1, -1);
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
