import { isObject, isTemplated, type Json } from '../../../core/json.ts';

const LONGEST = 60;

/** A value on one line; `otherwise` where there is none. What another tool fills in is said to be so. */
export function shown(value: Json | undefined, otherwise = 'not set'): string {
  if (value === undefined || value === null || value === '') return otherwise;
  if (isTemplated(value)) return 'filled in elsewhere';
  if (isObject(value) || Array.isArray(value)) return otherwise;
  const line = String(value).replace(/\s+/g, ' ').trim();
  const safe = withoutLogin(line);
  return safe.length > LONGEST ? `${safe.slice(0, LONGEST - 1)}…` : safe;
}

/** `redis://:secret@host` names a host and a password. */
function withoutLogin(text: string): string {
  return text.replace(/(?<=^|\/\/)[^\s/@]*@/, '');
}

/** `a, b and c` */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}

export function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** The names of what a list holds: texts, or maps with a `name`. */
export function namesIn(value: Json | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const name = isObject(item) ? item.name : item;
    return name === undefined || name === null ? [] : [shown(name)];
  });
}
