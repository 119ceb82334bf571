import { isObject, type Json } from './json.ts';
import { rememberLately } from './remember-lately.ts';

/** A place in values: map keys and zero-based list indices. */
export type Path = readonly (string | number)[];

/** A path as rules write it: `'gateway.service.type'`, or an array where a key holds a dot. */
export type PathLike = string | Path;

export function toPath(path: PathLike): Path {
  return typeof path === 'string' ? split(path) : path;
}

/** Rules ask for the same few paths again and again. */
const split = rememberLately((path) => (path === '' ? [] : path.split('.')), 2_000);

/** `gateway.service.type`, `connections[0].name`, `annotations["kubernetes.io/ingress.class"]`. */
export function formatPath(path: PathLike): string {
  let text = '';
  for (const segment of toPath(path)) {
    if (typeof segment === 'number') text += `[${segment}]`;
    else if (/[.[\]"\s]/.test(segment) || segment === '') text += `[${JSON.stringify(segment)}]`;
    else text += text === '' ? segment : `.${segment}`;
  }
  return text;
}

/** The value at a path, or undefined where a segment is absent or its parent is no container. */
export function getAt(value: Json | undefined, path: PathLike): Json | undefined {
  let current = value;
  for (const segment of toPath(path)) {
    if (Array.isArray(current)) current = current[Number(segment)];
    else if (isObject(current) && Object.hasOwn(current, segment)) current = current[segment];
    else return undefined;
  }
  return current;
}

/** Whether a path is another one or lies below it. */
export function startsWith(path: Path, parent: Path): boolean {
  return parent.every((segment, index) => path[index] === segment);
}
