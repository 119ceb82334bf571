import { visible } from './reporters/visible.ts';

/** Lines around a change that are shown with it. */
const CONTEXT = 3;

/** Past this many comparisons the changed part is shown as one block. */
const MAX_COMPARISONS = 4_000_000;

/** What changes between two texts, as `diff -u` prints it, without a newline at the end. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const lines = compare(linesOf(before), linesOf(after));
  const changed = lines.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  const hunks: { start: number; end: number }[] = [];
  for (const index of changed) {
    const last = hunks.at(-1);
    if (last && index - CONTEXT <= last.end) last.end = index + 1 + CONTEXT;
    else hunks.push({ start: Math.max(0, index - CONTEXT), end: index + 1 + CONTEXT });
  }
  return [
    `--- ${path}`,
    `+++ ${path}`,
    ...hunks.flatMap(({ start, end }) => {
      const shown = lines.slice(start, end);
      const head = `@@ -${position(lines, start, shown, '+')} +${position(lines, start, shown, '-')} @@`;
      return [head, ...shown.map(({ sign, text }) => sign + visible(text))];
    }),
  ].join('\n');
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** First line and number of lines on one side, which is the one that has no lines of the other sign. */
function position(
  lines: readonly Line[],
  start: number,
  shown: readonly Line[],
  other: '-' | '+',
): string {
  const count = (some: readonly Line[]) => some.filter(({ sign }) => sign !== other).length;
  const length = count(shown);
  return `${count(lines.slice(0, start)) + (length > 0 ? 1 : 0)},${length}`;
}

function compare(before: readonly string[], after: readonly string[]): readonly Line[] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let same = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (same < shorter && before.at(-1 - same) === after.at(-1 - same)) same++;
  const kept = (lines: readonly string[]) => lines.map((text): Line => ({ sign: ' ', text }));
  return [
    ...kept(before.slice(0, start)),
    ...compareAll(
      before.slice(start, before.length - same),
      after.slice(start, after.length - same),
    ),
    ...kept(before.slice(before.length - same)),
  ];
}

/** By the longest common subsequence. */
function compareAll(before: readonly string[], after: readonly string[]): readonly Line[] {
  const removed = (text: string): Line => ({ sign: '-', text });
  const added = (text: string): Line => ({ sign: '+', text });
  if (before.length * after.length > MAX_COMPARISONS) {
    return [...before.map(removed), ...after.map(added)];
  }
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && old === now) {
      lines.push({ sign: ' ', text: old });
      i++;
      j++;
    } else if (old !== undefined && (now === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push(removed(old));
      i++;
    } else if (now !== undefined) {
      lines.push(added(now));
      j++;
    }
  }
  return lines;
}
