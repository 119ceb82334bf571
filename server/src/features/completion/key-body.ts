import type { Json, JsonObject } from '../../core/json.ts';

/** What follows a key. */
export interface Body {
  readonly text: string;
  readonly snippet: string;
}

/**
 * What to write behind a key, so that a person can go on: a map opens its level, a list starts with a
 * dash, and one of several words is offered. `deeper` is the indentation of the next level as seen from
 * the cursor's line.
 */
export function bodyFor(schema: JsonObject, isFlow: boolean, deeper: string): Body {
  const types = typesOf(schema);
  const words = wordsOf(schema);
  if (words.length > 0) return choice(words);
  if (types.includes('boolean') && types.length === 1) return choice(['true', 'false']);
  if (types[0] === 'object') return isFlow ? between('{', '}') : below(deeper);
  if (types[0] === 'array') return isFlow ? between('[', ']') : below(`${deeper}- `);
  return { text: ': ', snippet: ': $0' };
}

export function typesOf({ type }: JsonObject): readonly string[] {
  return [type ?? []]
    .flat()
    .map(String)
    .filter((name) => name !== 'null');
}

/** The words that a schema allows, as they are written in YAML. */
export function wordsOf({ enum: allowed }: JsonObject): readonly string[] {
  const words: readonly Json[] = Array.isArray(allowed) ? allowed : [];
  return words.filter((word) => word !== null && word !== '').map(String);
}

function choice(words: readonly string[]): Body {
  const escaped = words.map((word) => word.replace(/[\\$},|]/g, '\\$&'));
  return { text: ': ', snippet: `: \${1|${escaped.join(',')}|}` };
}

function below(indent: string): Body {
  return { text: `:\n${indent}`, snippet: `:\n${indent}$0` };
}

function between(open: string, close: string): Body {
  return {
    text: `: ${open}${close}`,
    snippet: `: ${open.replace('{', '{')}$0${close === '}' ? '\\}' : close}`,
  };
}
