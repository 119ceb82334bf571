import { baseName, inside } from '../file-names.ts';
import { type Glob, readGlob } from './glob.ts';

/** The patterns of one `.gitignore`, and the folder that they speak of (absolute, with `/`). */
export interface Ignore {
  readonly folder: string;
  readonly patterns: readonly IgnorePattern[];
}

interface IgnorePattern {
  readonly fits: Glob;
  /** Of the name alone, wherever it is; else of the whole path below the folder. */
  readonly ofName: boolean;
  readonly negated: boolean;
  readonly foldersOnly: boolean;
}

/** No path is as long. */
const MAX_LINE = 4096;

/** Reads the lines of a `.gitignore`; https://git-scm.com/docs/gitignore, "PATTERN FORMAT". */
export function readIgnore(
  folder: string,
  lines: readonly string[],
  syntax = { braces: false },
): Ignore {
  const patterns = lines.flatMap((line) => {
    if (line.length > MAX_LINE) return [];
    // A space at the end counts only after a backslash.
    const text = line.replace(/\r$/, '').replace(/(?<!\\) +$/, '');
    if (text === '' || text.startsWith('#')) return [];
    const negated = text.startsWith('!');
    const foldersOnly = text.endsWith('/');
    const glob = text.slice(negated ? 1 : 0, foldersOnly ? -1 : undefined);
    // A slash that is not the last character ties the pattern to the folder.
    const fits = readGlob(glob.replace(/^\//, ''), syntax);
    return glob === '' ? [] : [{ fits, ofName: !glob.includes('/'), negated, foldersOnly }];
  });
  return { folder, patterns };
}

/**
 * Whether a path is left out, its folders aside: those are asked about on the way down. Of all
 * patterns that match the last one counts, so the outermost folder's come first.
 */
export function isIgnored(path: string, isFolder: boolean, ignores: readonly Ignore[]): boolean {
  let ignored = false;
  for (const { folder, patterns } of ignores) {
    const relative = inside(folder, path);
    if (relative === undefined) continue;
    const name = baseName(relative);
    for (const { fits, ofName, negated, foldersOnly } of patterns) {
      if ((isFolder || !foldersOnly) && fits(ofName ? name : relative)) ignored = !negated;
    }
  }
  return ignored;
}

/** The same for a path that was not come to from above: a folder of it may be left out. */
export function isWithinIgnored(
  path: string,
  isFolder: boolean,
  ignores: readonly Ignore[],
): boolean {
  const ends = [...path.matchAll(/(?<=.)\//g)].map(({ index }) => index);
  return (
    ends.some((end) => isIgnored(path.slice(0, end), true, ignores)) ||
    isIgnored(path, isFolder, ignores)
  );
}

/** The `exclude` of a configuration: lines of a `.gitignore` that may hold `{a,b}` as well. */
export function readExclude(folder: string, patterns: readonly string[]): Ignore {
  return readIgnore(folder, patterns.map(asIgnoreLine), { braces: true });
}

/** `./` says what `/` does at the start of such a line; exceptions and comments have no place. */
function asIgnoreLine(glob: string): string {
  return glob.replace(/^\.\//, '/').replace(/^[!#]/, '\\$&');
}
