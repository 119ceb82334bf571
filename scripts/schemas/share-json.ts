import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';

/** Below this, a name is hardly shorter than what it stands for. */
const MIN_LENGTH = 40;

/** Above this, a part has a place of its own, even if it occurs only once. */
const MAX_LENGTH = 1200;

/**
 * JavaScript that defines a constant for each JSON value, by group: values of one group are versions of
 * each other. Maps and lists that occur more than once are written once, and what the versions have at
 * the same path is written one after the other: packed into a .zip, which looks back 32 KB, what is alike
 * then costs little.
 */
export function shareJson(groups: readonly JsonObject[]): string {
  const counts = countParts(groups);
  const names = new Map<string, string>();
  const lines: string[] = [];
  const write = (value: Json): string => {
    if (value === null || typeof value !== 'object') return JSON.stringify(value);
    const known = names.get(JSON.stringify(value));
    return known ?? writeParts(value);
  };
  const writeParts = (value: JsonObject | readonly Json[]): string =>
    isObject(value)
      ? `{${Object.entries(value).map(([key, child]) => `${JSON.stringify(key)}:${write(child)}`)}}`
      : `[${value.map(write)}]`;
  const nameParts = (versions: readonly Json[]) => {
    const byText = new Map(versions.filter(isNested).map((each) => [JSON.stringify(each), each]));
    const fresh = [...byText].filter(([text]) => !names.has(text));
    const children = new Map<string, Json[]>();
    for (const [, value] of fresh)
      for (const [key, child] of Object.entries(value))
        children.set(key, [...(children.get(key) ?? []), child]);
    for (const group of children.values()) nameParts(group);
    for (const [text, value] of fresh) {
      const isShared = (counts.get(text) ?? 0) > 1 && text.length >= MIN_LENGTH;
      if (names.has(text) || !(isShared || text.length > MAX_LENGTH)) continue;
      const name = `s${names.size}`;
      lines.push(`const ${name}=${writeParts(value)};`);
      names.set(text, name);
    }
  };
  for (const group of groups) {
    nameParts(Object.values(group));
    for (const [name, value] of Object.entries(group)) lines.push(`const ${name}=${write(value)};`);
  }
  return `${lines.join('\n')}\n`;
}

/** How often each map and list occurs, by its text; what is in an equal one is not counted again. */
function countParts(groups: readonly JsonObject[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (value: Json) => {
    if (!isNested(value)) return;
    const text = JSON.stringify(value);
    const times = (counts.get(text) ?? 0) + 1;
    counts.set(text, times);
    if (times === 1) for (const child of Object.values(value)) count(child);
  };
  for (const group of groups) for (const value of Object.values(group)) count(value);
  return counts;
}

function isNested(value: Json): value is JsonObject | readonly Json[] {
  return value !== null && typeof value === 'object';
}
