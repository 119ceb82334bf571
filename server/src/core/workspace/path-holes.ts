/*
 * Paths in which a template fills something in: `values-{{ .Environment.Name }}.yaml`. What it fills in
 * is a hole; the same words are the same hole, so two paths of one release are filled alike.
 */

const HOLE = '\u0000';
const DEEP = '\u0001';

/** `${env}` → a hole for any text without `/`; with `deep`, for folders as well. */
export function hole(words: string, deep = false): string {
  return `${HOLE}${deep ? DEEP : ''}${words.replaceAll(HOLE, '').trim()}${HOLE}`;
}

export function hasHoles(path: string): boolean {
  return path.includes(HOLE);
}

/** The words of a path's holes. */
export function holesIn(path: string): readonly string[] {
  return path
    .split(HOLE)
    .filter((_, index) => index % 2 === 1)
    .map(plainWords);
}

/** A text in which nobody has to know what a hole is called. */
export function withStars(text: string): string {
  return text
    .split(HOLE)
    .map((part, index) => (index % 2 === 0 ? part : '*'))
    .join('');
}

/** The file's name is a template alone, so that it would fit all that is in the folder. */
export function isAnyName(path: string): boolean {
  return /(?:^|\/)\*+(?:\.[^./]*)?$/.test(withStars(path));
}

/** What fills each hole, by its words. */
export type Filling = ReadonlyMap<string, string>;

/** The path with the holes that are known filled. */
export function fill(path: string, filling: Filling): string {
  return path
    .split(HOLE)
    .map((part, index) =>
      index % 2 === 0 ? part : (filling.get(plainWords(part)) ?? HOLE + part + HOLE),
    )
    .join('');
}

/** Tells of a name what fills the holes of a path so that it is this name; undefined if nothing does. */
export function fillingBy(path: string): (name: string) => Filling | undefined {
  const groups: string[] = [];
  const pattern = path.split(HOLE).map((part, index) => {
    if (index % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    const known = groups.indexOf(plainWords(part));
    if (known >= 0) return `\\${known + 1}`;
    groups.push(plainWords(part));
    return part.startsWith(DEEP) ? '(.+)' : '([^/]+)';
  });
  const whole = new RegExp(`^${pattern.join('')}$`);
  return (name) => {
    const match = whole.exec(name);
    return match ? new Map(groups.map((words, at) => [words, match[at + 1] ?? ''])) : undefined;
  };
}

function plainWords(words: string): string {
  return words.startsWith(DEEP) ? words.slice(1) : words;
}
