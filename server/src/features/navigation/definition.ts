import type { LintResult } from '../../core/lint.ts';
import { getAt } from '../../core/path.ts';
import { decidingLayer } from '../../core/releases/deciding-layer.ts';
import { isConnectionName, namesIn, placeOfName } from './connection-names.ts';
import { isOverridden, keyIn, keyOf, keysBelow } from './keys-in-layers.ts';
import { type Around, referredAt } from './referred-at.ts';
import { once, type Target } from './target.ts';
import { type ValueAt, valueAt } from './value-at.ts';

/**
 * What stands behind an offset: for a key what it overrides, the nearest layer first; for the name of a
 * connection where that is defined; for the name of a file the file.
 */
export function definitionAt(
  result: LintResult,
  offset: number,
  around?: Around,
): readonly Target[] {
  const files = referredAt(result, offset, around);
  if (files.length > 0) return once(files);
  const at = valueAt(result, offset);
  if (!at) return [];
  if (at.on === 'value') return isConnectionName(at.path) ? once(definedBy(at)) : [];
  const path = keyOf(at.path);
  const below = once(keysBelow(path, at.part));
  if (below.length > 0 || !isOverridden(path, at.part)) return below;
  // Where a definition is the place itself, editors show its references.
  return [keyIn(at.part[0].layer, path)];
}

/** The definition that counts in each release; where none does, all that there are. */
function definedBy({ part, path }: ValueAt): readonly Target[] {
  const name = getAt(part[0].layer.written, path);
  if (typeof name !== 'string') return [];
  const releases = part.map(({ release }) => release);
  const defined = namesIn(name, releases).filter(({ isDefined }) => isDefined);
  const counting = releases.flatMap(({ layers }) =>
    defined.filter((each) => layers[decidingLayer(layers, each.path)] === each.layer),
  );
  return (counting.length > 0 ? counting : defined).map(placeOfName);
}
