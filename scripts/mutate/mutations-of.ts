import { parseSync, type Span, Visitor } from 'oxc-parser';

/** A small change of a program that a test should notice. */
export interface Mutation extends Span {
  readonly put: string;
}

const OTHER: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
};

/**
 * Conditions the other way round, borders moved by one, `true` for `false`, returns of nothing, and
 * statements left out. Words are left alone. Nothing for a text that does not parse.
 */
export function mutationsOf(name: string, text: string): readonly Mutation[] {
  const { program, errors } = parseSync(name, text);
  if (errors.length > 0) return [];
  const found: Mutation[] = [];
  const add = ({ start, end }: Span, put: string) => found.push({ start, end, put });
  const turn = (test: Span) => add(test, `!(${text.slice(test.start, test.end)})`);
  const swap = (node: Span & Record<'left' | 'right', Span> & { readonly operator: string }) => {
    const put = OTHER[node.operator];
    const [start, end] = [node.left.end, node.right.start];
    if (put)
      add(
        { start, end },
        text.slice(start, end).replace(node.operator, () => put),
      );
  };
  new Visitor({
    IfStatement: ({ test }) => {
      if (test.type !== 'UnaryExpression') turn(test);
    },
    ConditionalExpression: ({ test }) => {
      if (test.type !== 'UnaryExpression') turn(test);
    },
    LogicalExpression: swap,
    BinaryExpression: (node) => {
      const isOfTexts = /['"`]/.test(text.slice(node.start, node.end));
      if (!isOfTexts || !['+', '-'].includes(node.operator)) swap(node);
    },
    UnaryExpression: (node) => {
      if (node.operator === '!') add({ start: node.start, end: node.argument.start }, '');
    },
    Literal: (node) => {
      if (typeof node.value === 'boolean') add(node, String(!node.value));
    },
    ReturnStatement: ({ argument }) => {
      if (argument) add(argument, 'undefined');
    },
    ExpressionStatement: (node) => add(node, ';'),
  }).visit(program);
  // A type says `true` too, and there it changes nothing.
  return found.filter(({ start }) => !isInType(text, start));
}

function isInType(text: string, start: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^\s*(?:export )?(?:type|interface) |\breadonly \w+\??: $|\?: $/.test(line);
}
