import type { Change, TextEdit } from '../fix.ts';
import { type Path, startsWith } from '../path.ts';
import type { SetLayer } from './release.ts';

/**
 * Edits for values that are set by their paths. Only a move is one word there: the path is written
 * anew. Undefined for every other change.
 */
export function setEdits(
  changes: readonly Change[],
  { values }: SetLayer,
): readonly TextEdit[] | undefined {
  const edits = changes.map((change): readonly TextEdit[] => {
    if (!('move' in change)) return [];
    const { move, to } = change;
    return values.flatMap(({ path, pathSpan }) => {
      if (!pathSpan || !startsWith(path, move)) return [];
      return [{ ...pathSpan, text: setPathText([...to, ...path.slice(move.length)]) }];
    });
  });
  return edits.every((each) => each.length > 0) ? edits.flat() : undefined;
}

/** A path in the syntax of `--set`: dots, commas and the like in a key are escaped. */
function setPathText(path: Path): string {
  return path
    .map((segment) =>
      typeof segment === 'number' ? `[${segment}]` : segment.replace(/[.,=[\]\\]/g, '\\$&'),
    )
    .reduce(
      (text, segment) => text + (segment.startsWith('[') || text === '' ? '' : '.') + segment,
      '',
    );
}
