import type { Json } from '../json.ts';
import { getAt, type PathLike } from '../path.ts';

/** The text at a path; empty where there is none. */
export function textAt(value: Json | undefined, path: PathLike): string {
  const found = getAt(value, path);
  return typeof found === 'string' ? found : '';
}
