import { outline } from './outline.ts';

/** The keys at the left margin, or of a flow root, of the first document. */
export function topLevelKeys(text: string): ReadonlySet<string> {
  return outline(text).keys;
}
