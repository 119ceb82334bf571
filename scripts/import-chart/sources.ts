import type { Condition } from '../../server/src/core/charts/condition.ts';

/** Where a value may come from: a path below `.Values` (`[]` is any entry), or named values. */
export type Source = ValueSource | ReadonlyMap<string, Sources>;
export type Sources = readonly Source[];

export interface ValueSource {
  readonly path: readonly string[];
  /** What has to hold besides, so that it is this value: `default` takes the other one if it is empty. */
  readonly when: readonly Condition[];
  /** Whether other text was put around it. */
  readonly isPart?: true;
  /** Whether another value may have been taken instead, nobody knows when. */
  readonly isMaybe?: true;
  /** Keys that were left out of the map. */
  readonly omits?: readonly string[];
}

export function isNamed(source: Source): source is ReadonlyMap<string, Sources> {
  return source instanceof Map;
}

/** Dotted, as reads.json has it: `connections[].name`. */
export function dotted({ path }: ValueSource): string {
  return path.join('.').replaceAll('.[]', '[]');
}

/** The fields `a.b` of what a value may be; `ask` hears of each value that is asked for a field. */
export function fieldsOf(
  sources: Sources,
  names: readonly string[],
  ask: (asked: Sources) => void = () => {},
): Sources {
  const [name, ...rest] = names;
  if (name === undefined) return sources;
  ask(sources);
  const next = sources.flatMap((source): Sources => {
    if (isNamed(source)) return source.get(name) ?? [];
    return [{ ...source, path: [...source.path, name] }];
  });
  return fieldsOf(next, rest, ask);
}

/** As a key for what was seen already. */
export function describeSources(sources: Sources): unknown {
  return sources.map((source) =>
    isNamed(source)
      ? [...source].map(([name, value]) => [name, describeSources(value)])
      : [source.path.join('.'), source.when, source.isPart ?? false, source.isMaybe ?? false],
  );
}
