/* Paths are absolute and with `/` here, also on Windows, as `Io.resolve` gives them. */

/** An absolute path of the system; a drive has one name, whichever way it was typed. */
export function diskName(path: string, separator: string): string {
  const name = path.replaceAll(separator, '/');
  return /^[a-z]:/.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** A path as seen from a folder, with `../` for what is not below it; absolute where the two have nothing in common. */
export function relativeTo(folder: string, path: string): string {
  const from = folder.split('/').filter((name) => name !== '');
  const to = path.split('/').filter((name) => name !== '');
  const isDrive = (name: string | undefined) => name?.endsWith(':') ?? false;
  if ((isDrive(from[0]) || isDrive(to[0])) && from[0] !== to[0]) return path;
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
