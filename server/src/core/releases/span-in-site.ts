import { type Path, startsWith } from '../path.ts';
import type { Span } from '../span.ts';
import type { SetValue } from '../values/set-values.ts';
import { spanOfPath } from '../yaml/locate.ts';
import type { KnownLayer } from './release.ts';

/** Where to point for a path in a layer: where it is set or written, else at the nearest parent. */
export function spanInLayer(layer: KnownLayer, path: Path, on: 'key' | 'value'): Span {
  if (layer.kind === 'set') {
    const set = setAbove(layer.values, path) ?? setNear(layer.values, path);
    return set ? (on === 'key' ? (set.pathSpan ?? set.span) : set.span) : layer.span;
  }
  const { document, onlyAt } = layer.place;
  if (onlyAt) return onlyAt;
  if (!document.root && document.holder) return document.holder.keySpan;
  return spanOfPath(document.root, path, on);
}

/** What is set at a path or above it; of several the last one, which wins. */
function setAbove(values: readonly SetValue[], path: Path): SetValue | undefined {
  return values.findLast((each) => startsWith(path, each.path));
}

/** The nearest other value below one of the path's parents. */
function setNear(values: readonly SetValue[], path: Path): SetValue | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const near = values.find((each) => startsWith(each.path, path.slice(0, depth)));
    if (near) return near;
  }
  return undefined;
}
