import { type Expression, parseSync, type Span, Visitor } from 'oxc-parser';

/** A small change of a program that a test should notice: the whole of an expression or a statement. */
export interface Mutation extends Span {
  readonly kind: 'expression' | 'statement';
  /** What stands there in its place; nothing for a statement that is left out. */
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
  const add = ({ start, end }: Span, put: string) =>
    found.push({ start, end, kind: 'expression', put });
  const turn = (test: Expression) => {
    if (!isTurnedItself(test)) add(test, `!(${text.slice(test.start, test.end)})`);
  };
  const swap = (node: Span & Record<'left' | 'right', Span> & { readonly operator: string }) => {
    const put = OTHER[node.operator];
    if (put === undefined) return;
    const [left, between, right] = [
      text.slice(node.start, node.left.end),
      text.slice(node.left.end, node.right.start),
      text.slice(node.right.start, node.end),
    ];
    add(node, left + between.replace(node.operator, () => put) + right);
  };
  new Visitor({
    IfStatement: ({ test }) => turn(test),
    ConditionalExpression: ({ test }) => turn(test),
    LogicalExpression: swap,
    BinaryExpression: (node) => {
      const isOfTexts = /['"`]/.test(text.slice(node.start, node.end));
      if (!isOfTexts || !['+', '-'].includes(node.operator)) swap(node);
    },
    UnaryExpression: (node) => {
      if (node.operator === '!') add(node, text.slice(node.argument.start, node.argument.end));
    },
    Literal: (node) => {
      if (typeof node.value === 'boolean') add(node, String(!node.value));
    },
    ReturnStatement: ({ argument }) => {
      // Yes and no are turned round; where they are asked for, nothing is a no as well.
      const isTurned = argument?.type === 'Literal' && typeof argument.value === 'boolean';
      if (argument && !isTurned && text.slice(argument.start, argument.end) !== 'undefined') {
        add(argument, 'undefined');
      }
    },
    ExpressionStatement: ({ start, end }) => found.push({ start, end, kind: 'statement', put: '' }),
  }).visit(program);
  // A type says `true` too, and there it changes nothing.
  return found.filter(({ start }) => !isInType(text, start));
}

/** `!a` and `a === b` are turned round by their own sign. */
function isTurnedItself(test: Expression): boolean {
  if (test.type === 'BinaryExpression') return ['===', '!=='].includes(test.operator);
  return test.type === 'UnaryExpression';
}

function isInType(text: string, start: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^\s*(?:export )?(?:type|interface) |\breadonly \w+\??: $|\?: $/.test(line);
}
