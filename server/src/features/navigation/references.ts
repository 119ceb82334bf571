import type { LintResult } from '../../core/lint.ts';
import { getAt } from '../../core/path.ts';
import { isConnectionName, namesIn, placeOfName, releasesWith } from './connection-names.ts';
import { keyOf, keysInAll } from './keys-in-layers.ts';
import type { Around } from './referred-at.ts';
import { once, type Target } from './target.ts';
import { valueAt } from './value-at.ts';

/** Where else a key is written in all layers of its releases, or a connection named; itself included. */
export function referencesAt(
  result: LintResult,
  offset: number,
  around?: Around,
): readonly Target[] {
  const at = valueAt(result, offset);
  if (!at) return [];
  const { part, path, on } = at;
  if (on === 'key') return once(keysInAll(keyOf(path), part));
  const name = getAt(part[0].layer.written, path);
  if (!isConnectionName(path) || typeof name !== 'string') return [];
  const given = part.map(({ release }) => release);
  const releases = releasesWith(name, given, around?.releases() ?? []);
  return once(namesIn(name, releases).map(placeOfName));
}
