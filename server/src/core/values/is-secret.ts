import type { Path } from '../path.ts';

const SECRET_KEY =
  /(passw(or)?d|secret|token|credentials?|(access|api|private|encryption|organization)_?key)$/i;

/** These hold the name of a Secret, which is none. */
const NAME_OF_SECRET = /^(platform|agent|encryption|existing)Secret$/;

/** Whether a text at a path is one that others must not see, by the sound of its key. */
export function isSecret(path: Path): boolean {
  const key = String(path.findLast((segment) => typeof segment === 'string') ?? '');
  return SECRET_KEY.test(key) && !NAME_OF_SECRET.test(key);
}
