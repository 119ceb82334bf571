/**
 * The known word that was most likely meant: the same but for letter case, `_` and `-`, or else the
 * one that takes the fewest slips to reach (a letter left out, added, changed, or two swapped).
 * Undefined where none is near, or two are equally near.
 */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const same = known.find((candidate) => isSameWord(candidate, word));
  if (same !== undefined) return same;
  const limit = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(fold(word), fold(candidate));
    if (distance === bestDistance) best = undefined;
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** `host_name`, `host-name` and `hostname` are all `hostName`, written in another style. */
export function isSameWord(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[_-]/g, '');
}

/** Optimal string alignment: Levenshtein's distance with swapped neighbours as one slip. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + cost,
        swapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
