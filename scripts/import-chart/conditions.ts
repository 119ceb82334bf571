import type { Condition } from '../../server/src/core/charts/condition.ts';
import type { Operand, Pipeline } from './pipeline.ts';
import { dotted, isNamed, type Sources } from './sources.ts';

/** What is known of a template's values and variables. */
export interface Lookup {
  sources(operand: Operand): Sources;
  truth(variable: string): Truth | undefined;
}

/** What makes something true, and what false, as far as that is known. */
export interface Truth {
  readonly yes: Condition | undefined;
  readonly no: Condition | undefined;
}

/**
 * What makes a pipeline true, or false (`wanted`), as far as it is a matter of single values. Undefined
 * where nothing is known; what is known is never more than what has to hold.
 */
export function conditionOf(
  { commands }: Pipeline,
  lookup: Lookup,
  wanted = true,
): Condition | undefined {
  const [first, second, ...others] = commands;
  if (!first || others.length > 0) return undefined;
  if (!second) return ofCommand(first, lookup, wanted);
  const [head, ...rest] = second;
  const isNegation = head?.kind === 'word' && (head.text === 'not' || head.text === 'empty');
  return isNegation && rest.length === 0 ? ofCommand(first, lookup, !wanted) : undefined;
}

function ofCommand(
  [head, ...rest]: readonly Operand[],
  lookup: Lookup,
  wanted: boolean,
): Condition | undefined {
  if (!head) return undefined;
  if (head.kind !== 'word') return rest.length === 0 ? ofOperand(head, lookup, wanted) : undefined;
  const [first, second] = rest;
  switch (head.text) {
    case 'not':
    case 'empty':
      return first && ofOperand(first, lookup, !wanted);
    case 'and':
    case 'or': {
      const parts = rest.map((operand) => ofOperand(operand, lookup, wanted));
      const known = parts.filter((part) => part !== undefined);
      // Not (a and b) is (not a) or (not b).
      const isAnd = (head.text === 'and') === wanted;
      if (known.length === 0 || (!isAnd && known.length < parts.length)) return undefined;
      return known.length === 1 ? known[0] : [isAnd ? 'and' : 'or', ...known];
    }
    case 'eq':
    case 'ne':
      return first && second && rest.length === 2
        ? ofComparison(first, second, lookup, (head.text === 'eq') === wanted)
        : undefined;
    default:
      return undefined;
  }
}

export function ofOperand(
  operand: Operand,
  lookup: Lookup,
  wanted: boolean,
): Condition | undefined {
  if (operand.kind === 'group' && operand.names.length === 0) {
    return conditionOf(operand.pipeline, lookup, wanted);
  }
  const path = onlyPath(lookup.sources(operand));
  if (path !== undefined) return wanted ? path : ['not', path];
  if (operand.kind !== 'variable' || operand.names.length > 0) return undefined;
  const truth = lookup.truth(operand.text);
  return wanted ? truth?.yes : truth?.no;
}

function ofComparison(
  first: Operand,
  second: Operand,
  lookup: Lookup,
  wanted: boolean,
): Condition | undefined {
  const [literal, other] = first.kind === 'literal' ? [first, second] : [second, first];
  const path = onlyPath(lookup.sources(other));
  if (literal.kind !== 'literal' || path === undefined || isNumber(literal.text)) return undefined;
  const equal: Condition = ['eq', path, literal.text];
  return wanted ? equal : ['not', equal];
}

function onlyPath(sources: Sources): string | undefined {
  const [source, ...others] = sources;
  if (!source || others.length > 0 || isNamed(source)) return undefined;
  const isSure = source.when.length === 0 && source.isMaybe === undefined;
  return isSure && source.path.length > 0 ? dotted(source) : undefined;
}

function isNumber(text: string): boolean {
  return /^[+-]?\d/.test(text);
}
