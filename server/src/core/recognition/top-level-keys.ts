import { outline } from './outline.ts';
import { isKnown } from './signs.ts';

/** The keys at the left margin, or of a flow root, of the first document. */
export function topLevelKeys(text: string): ReadonlySet<string> {
  return outline(text).keys;
}

/** It has keys, and none that no line of our charts ever knew. */
export function hasOwnKeysOnly(text: string): boolean {
  const keys = topLevelKeys(text);
  return keys.size > 0 && [...keys].every(isKnown);
}
