import type { Condition } from '../../server/src/core/charts/condition.ts';
import { dotted, isNamed, type Source, type Sources } from './sources.ts';

/** The result of a function that hands on one of its arguments, or keeps them in a list. */
export function chosen(name: string, args: readonly Sources[]): Sources | undefined {
  switch (name) {
    case 'default':
      // The last one, unless it is empty.
      return [
        ...(args.at(-1) ?? []).map(ifSet),
        ...ifOthersEmpty(args.slice(0, -1), args.slice(-1)),
      ];
    case 'or':
    case 'coalesce':
      return args.flatMap((arg, i) => {
        const isLast = i === args.length - 1;
        return isLast ? ifOthersEmpty([arg], args.slice(0, -1)) : arg.map(ifSet);
      });
    case 'and':
    case 'ternary':
      return args.flat().map((source) => (isNamed(source) ? source : { ...source, isMaybe: true }));
    case 'list':
    case 'tuple':
      return [new Map([['[]', args.flat()]])];
    case 'append':
    case 'prepend':
      return [...(args[0] ?? []), new Map([['[]', args[1] ?? []]])];
    default:
      return undefined;
  }
}

function ifSet(source: Source): Source {
  return isNamed(source) ? source : { ...source, when: [...source.when, dotted(source)] };
}

function ifOthersEmpty(args: readonly Sources[], others: readonly Sources[]): Sources {
  const empty = others.flat().flatMap((source): Condition[] => {
    return isNamed(source) || source.path.length === 0 ? [] : [['not', dotted(source)]];
  });
  return args
    .flat()
    .map((source) => (isNamed(source) ? source : { ...source, when: [...source.when, ...empty] }));
}
