/*
 * Names of files: absolute paths with `/`, or all of them relative to one folder. The core compares
 * them and never opens one.
 */

/** The folder that a file is in; empty where the name has none. */
export function folderOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf('/'), 0));
}

export function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** A path as written in a file of a folder, as a name: `.` and `..` are resolved. */
export function nameFrom(folder: string, path: string): string {
  if (folder !== '' && isPlain(path) && isPlain(folder.slice(1))) return below(folder, path);
  const isRooted = folder.startsWith('/') || (folder === '' && path.startsWith('/'));
  const segments: string[] = [];
  for (const segment of `${folder}/${path}`.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else if (!isRooted) segments.push(segment);
  }
  return (isRooted ? '/' : '') + segments.join('/');
}

/** Has nothing to resolve. */
function isPlain(path: string): boolean {
  return path !== '' && !/(?:^|\/)(?:\.{0,2}(?:\/|$))/.test(path);
}

/** A name as a person would write it in another file: `prod.yaml`, `../base/values.yaml`. */
export function nameSeenFrom(other: string, name: string): string {
  const from = folderOf(other).split('/');
  const to = name.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  const up = from.slice(same).filter((segment) => segment !== '');
  return [...up.map(() => '..'), ...to.slice(same)].join('/');
}

export function below(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** The path as seen from a folder; undefined if it is not below it. */
export function inside(folder: string, path: string): string | undefined {
  const start = below(folder, '');
  return path.startsWith(start) && path !== start ? path.slice(start.length) : undefined;
}
