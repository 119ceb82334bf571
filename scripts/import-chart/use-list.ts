import type { Condition } from '../../server/src/core/charts/condition.ts';
import type { TemplateUse, UseKind } from '../../server/src/core/charts/template-use.ts';

/** Collects uses by path, each with as few conditions as say it all. */
export class UseList {
  readonly #uses = new Map<string, Map<UseKind, Set<string>>>();

  add(path: string, kind: UseKind, when: readonly Condition[]): void {
    const kinds = this.#uses.get(path) ?? new Map<UseKind, Set<string>>();
    this.#uses.set(path, kinds);
    const ways = kinds.get(kind) ?? new Set();
    kinds.set(kind, ways);
    const texts = when.map((condition) => JSON.stringify(condition));
    ways.add(JSON.stringify([...new Set(texts)].sort()));
  }

  /** By path, then by kind, both in order of letters. */
  list(): ReadonlyMap<string, readonly TemplateUse[]> {
    const entries = [...this.#uses].map(([path, kinds]) => {
      const uses = [...kinds].map(([kind, ways]) => {
        return { kind, when: together(needed([...ways].map(toTexts))) };
      });
      return [path, uses.sort((a, b) => (a.kind < b.kind ? -1 : 1))] as const;
    });
    return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

type Way = readonly string[];

/** Leaves out a way that asks for more than another one. */
function needed(ways: readonly Way[]): readonly Way[] {
  return ways.filter(
    (way) => !ways.some((other) => other.length < way.length && isWithin(other, way)),
  );
}

/** What all ways ask for, and then one of what each asks for besides. */
function together(ways: readonly Way[]): readonly Condition[] {
  const [first = [], ...others] = ways;
  const common = first.filter((text) => others.every((other) => other.includes(text)));
  const rest = ways.map((way) => way.filter((text) => !common.includes(text)).map(toCondition));
  if (rest.some((way) => way.length === 0)) return common.map(toCondition);
  const choices = rest.map(
    (way): Condition => (way.length === 1 ? (way[0] ?? '') : ['and', ...way]),
  );
  return [...common.map(toCondition), ['or', ...choices]];
}

function isWithin(some: Way, all: Way): boolean {
  return some.every((text) => all.includes(text));
}

function toTexts(way: string): Way {
  return JSON.parse(way);
}

function toCondition(text: string): Condition {
  return JSON.parse(text);
}
