import type { Condition } from '../../server/src/core/charts/condition.ts';
import { conditionOf, type Lookup, type Truth } from './conditions.ts';
import type { OutputPlace } from './output-place.ts';
import type { Pipeline } from './pipeline.ts';
import type { Sources } from './sources.ts';

/** What a place in a template knows: dot, variables, and what holds there. */
export interface Scope {
  readonly dot: Sources;
  readonly variables: ReadonlyMap<string, Sources>;
  /** What makes a variable true, and what false. */
  readonly truths: ReadonlyMap<string, Truth>;
  /** What holds here. */
  readonly when: readonly Condition[];
  /** Where the output of the whole template goes, if it is included. */
  readonly place: OutputPlace | undefined;
}

/** Included where nothing can be spoiled, or as a value, what is printed on a line is that value. */
export function placeIn({ place: outer }: Scope, own: OutputPlace): OutputPlace {
  if (outer === undefined || outer === 'line') return own;
  return outer === 'alone' && own !== 'line' ? own : outer;
}

export function withKnown(
  known: readonly Condition[],
  more: Condition | undefined,
): readonly Condition[] {
  return more === undefined ? known : [...known, more];
}

export function assigned(scope: Scope, pipeline: Pipeline, value: Sources, lookup: Lookup): Scope {
  const truths = new Map(scope.truths);
  for (const name of pipeline.variables) {
    truths.set(name, {
      yes: conditionOf(pipeline, lookup, true),
      no: conditionOf(pipeline, lookup, false),
    });
  }
  return { ...withVariables(scope, pipeline.variables, value), truths };
}

export function withVariables(scope: Scope, names: readonly string[], value: Sources): Scope {
  if (names.length === 0) return scope;
  const variables = new Map(scope.variables);
  for (const name of names) variables.set(name, value);
  return { ...scope, variables };
}
