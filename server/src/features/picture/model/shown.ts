import { isObject, isTemplated, type Json } from '../../../core/json.ts';
import { type Message, say } from '../../../core/words/say.ts';

const LONGEST = 60;

/** A value on one line; `otherwise` where there is none. What another tool fills in is said to be so. */
export function shown(value: Json | undefined, otherwise: Message = say`not set`): Message {
  if (value === undefined || value === null || value === '') return otherwise;
  if (isTemplated(value)) return say`filled in elsewhere`;
  if (isObject(value) || Array.isArray(value)) return otherwise;
  const line = String(value).replace(/\s+/g, ' ').trim();
  const safe = withoutLogin(line);
  return safe.length > LONGEST ? `${safe.slice(0, LONGEST - 1)}…` : safe;
}

/** `redis://:secret@host` names a host and a password. */
function withoutLogin(text: string): string {
  return text.replace(/(?<=^|\/\/)[^\s/@]*@/, '');
}

/** `a, b, c` */
export function inRow(words: readonly Message[]): Message {
  return joined(words, (before, each) => say`${before}, ${each}`) ?? '';
}

export function joined(
  words: readonly Message[],
  join: (before: Message, each: Message) => Message,
): Message | undefined {
  const [first, ...others] = words;
  return first && others.reduce(join, first);
}

/** The names of what a list holds: texts, or maps with a `name`. */
export function namesIn(value: Json | undefined): readonly Message[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const name = isObject(item) ? item.name : item;
    return name === undefined || name === null ? [] : [shown(name)];
  });
}
