import type { LintResult } from '../../core/lint.ts';
import type { Path } from '../../core/path.ts';
import type { Part } from '../../core/releases/run-part.ts';
import { contains, type Span } from '../../core/span.ts';
import { cursorAt } from '../../core/yaml/cursor.ts';

/** A key or value of ours under a cursor. */
export interface ValueAt {
  readonly part: Part;
  readonly path: Path;
  readonly on: 'key' | 'value';
  readonly span: Span;
}

/** What of the values in a file stands at an offset; undefined on white space, comments and the like. */
export function valueAt({ parts }: LintResult, offset: number): ValueAt | undefined {
  for (const part of parts) {
    const [{ layer, document, onlyAt }] = part;
    if (layer.kind === 'set') {
      for (const { path, span, pathSpan } of layer.values) {
        if (pathSpan && contains(pathSpan, offset))
          return { part, path, on: 'key', span: pathSpan };
        if (contains(span, offset)) return { part, path, on: pathSpan ? 'value' : 'key', span };
      }
      continue;
    }
    const cursor = onlyAt ? undefined : cursorAt(document.root, offset);
    if (cursor) return { part, ...cursor };
  }
  return undefined;
}
