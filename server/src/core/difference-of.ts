import type { Span } from './span.ts';

/** What of a text was replaced. */
export interface Difference extends Span {
  /** By how much what is behind it moved. */
  readonly shift: number;
}

/** From the first character in which two texts differ to the last; empty at the end where they are the same. */
export function differenceOf(before: string, after: string): Difference {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = before.length;
  const shift = after.length - before.length;
  while (
    end > start &&
    end + shift > start &&
    before.charCodeAt(end - 1) === after.charCodeAt(end + shift - 1)
  ) {
    end--;
  }
  return { start, end, shift };
}
