/*
 * Paths in which a template fills something in: `values-{{ .Environment.Name }}.yaml`. What it fills in
 * is a hole; the same words are the same hole, so two paths of one release are filled alike.
 */

const HOLE = '\u0000';

/** `${env}` → a hole for any text without `/`; with `deep`, for folders as well. */
export function hole(words: string, deep = false): string {
  return `${HOLE}${deep ? '/' : ''}${words.replaceAll(HOLE, '').trim()}${HOLE}`;
}

export function hasHoles(path: string): boolean {
  return path.includes(HOLE);
}

/** The path as a person would write it. */
export function withoutHoles(path: string): string {
  return path.split(HOLE).join('');
}

/** What fills each hole, by its words. */
export type Filling = ReadonlyMap<string, string>;

/** The path with the holes that are known filled. */
export function fill(path: string, filling: Filling): string {
  return path
    .split(HOLE)
    .map((part, index) => (index % 2 === 0 ? part : (filling.get(part) ?? HOLE + part + HOLE)))
    .join('');
}

/** What fills the holes of a path so that it is this name; undefined if nothing does. */
export function fillingFor(path: string, name: string): Filling | undefined {
  const groups: string[] = [];
  const pattern = path.split(HOLE).map((part, index) => {
    if (index % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    const known = groups.indexOf(part);
    if (known >= 0) return `\\${known + 1}`;
    groups.push(part);
    return part.startsWith('/') ? '(.+)' : '([^/]+)';
  });
  const match = new RegExp(`^${pattern.join('')}$`).exec(name);
  return match ? new Map(groups.map((words, index) => [words, match[index + 1] ?? ''])) : undefined;
}
