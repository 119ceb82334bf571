/** Words that may have been meant, prepared for many questions. */
export interface Vocabulary {
  readonly words: readonly Prepared[];
}

interface Prepared {
  readonly word: string;
  readonly folded: string;
  /** A bit for each letter that is in it: words that share few are far apart. */
  readonly letters: number;
}

export function vocabularyOf(words: readonly string[]): Vocabulary {
  return { words: words.map(prepare) };
}

function prepare(word: string): Prepared {
  const folded = fold(word);
  let letters = 0;
  for (let i = 0; i < folded.length; i += 1) letters |= 1 << (folded.charCodeAt(i) & 31);
  return { word, folded, letters };
}

/**
 * The known word that was most likely meant: the same but for letter case, `_` and `-`, or else the
 * one that takes the fewest slips to reach (a letter left out, added, changed, or two swapped).
 * Undefined where none is near, or two are equally near.
 */
export function didYouMean(
  word: string,
  known: readonly string[] | Vocabulary,
): string | undefined {
  const { words } = 'words' in known ? known : vocabularyOf(known);
  const { folded, letters } = prepare(word);
  const same = words.find((each) => each.folded === folded);
  if (same) return same.word;
  const limit = LIMITS[word.length] ?? 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.word.length - word.length) > limit) continue;
    // A slip changes one letter into another at most.
    if (bitsOf(letters ^ candidate.letters) > 2 * limit) continue;
    const distance = editDistance(folded, candidate.folded);
    if (distance === bestDistance) best = undefined;
    if (distance < bestDistance) {
      best = candidate.word;
      bestDistance = distance;
    }
  }
  return best;
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** How many slips a word of so many letters may have; a longer one may have two. */
const LIMITS = [0, 0, 0, 1, 1, 1, 1, 1];

/** `host_name`, `host-name` and `hostname` are all `hostName`, written in another style. */
export function isSameWord(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

export function fold(word: string): string {
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
