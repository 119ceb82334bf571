import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';

/** Uses of several charts: by first key, by the rest of the path; conditions are numbered in all of them. */
export interface SharedUses {
  readonly conditions: readonly Json[];
  share(uses: JsonObject): JsonObject;
}

/** Makes equal sections of several charts equal as JSON, so that they need to be kept but once. */
export function shareUses(): SharedUses {
  const numbers = new Map<string, number>();
  const conditions: Json[] = [];
  const numberOf = (condition: Json) => {
    const text = JSON.stringify(condition);
    const number = numbers.get(text) ?? conditions.length;
    if (number === conditions.length) conditions.push(condition);
    numbers.set(text, number);
    return number;
  };
  const share = ({ conditions: own, paths }: JsonObject): JsonObject => {
    const list = Array.isArray(own) ? own : [];
    const renumber = (use: Json, path: string) => {
      const [kind, ...when] = String(use).split(' ');
      const words = when.map((number) => {
        const condition = list[Number(number)] ?? null;
        return condition === path ? SELF : numberOf(condition);
      });
      return [kind, ...words].join(' ');
    };
    const sections: Record<string, Record<string, Json>> = {};
    for (const [path, uses] of Object.entries(isObject(paths) ? paths : {})) {
      const first = /^[^.[]+/.exec(path)?.[0] ?? '';
      const section = sections[first] ?? {};
      sections[first] = section;
      section[path.slice(first.length)] = [uses].flat().map((use) => renumber(use, path));
    }
    return sections;
  };
  return { conditions, share };
}

/** Most often a value is asked for itself. */
const SELF = '=';
