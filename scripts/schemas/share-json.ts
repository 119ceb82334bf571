import { isObject, type Json } from '../../server/src/core/json.ts';

/** Below this, a name is hardly shorter than what it stands for. */
const MIN_LENGTH = 40;

/**
 * JavaScript that defines a constant for each JSON value. Maps and lists that occur more than once in
 * all of them are written once: versions of a schema share most of their parts.
 */
export function shareJson(values: Readonly<Record<string, Json>>): string {
  const counts = new Map<string, number>();
  const count = (value: Json) => {
    if (value === null || typeof value !== 'object') return;
    const text = JSON.stringify(value);
    const times = (counts.get(text) ?? 0) + 1;
    counts.set(text, times);
    if (times === 1) for (const child of Object.values(value)) count(child);
  };
  for (const value of Object.values(values)) count(value);

  const names = new Map<string, string>();
  const lines: string[] = [];
  const write = (value: Json): string => {
    if (value === null || typeof value !== 'object') return JSON.stringify(value);
    const text = JSON.stringify(value);
    const known = names.get(text);
    if (known !== undefined) return known;
    const code = isObject(value)
      ? `{${Object.entries(value).map(([key, child]) => `${JSON.stringify(key)}:${write(child)}`)}}`
      : `[${value.map(write)}]`;
    if ((counts.get(text) ?? 0) < 2 || text.length < MIN_LENGTH) return code;
    const name = `s${names.size}`;
    names.set(text, name);
    lines.push(`const ${name}=${code};`);
    return name;
  };
  for (const [name, value] of Object.entries(values)) {
    const code = write(value);
    lines.push(`const ${name}=${code};`);
  }
  return `${lines.join('\n')}\n`;
}
