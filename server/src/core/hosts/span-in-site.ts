import { type Path, startsWith } from '../path.ts';
import type { Span } from '../span.ts';
import { locate, spanOfPath } from '../yaml/locate.ts';
import type { Override, ValuesPlace } from './host.ts';

/** Where to point for a path: where the host sets it, else where the values write it or its parents. */
export function spanInSite(site: ValuesPlace, path: Path, on: 'key' | 'value'): Span {
  const { document, onlyAt } = site;
  const set = overrideAt(site, path) ?? overrideNear(site, path);
  if (set) return set.span;
  if (onlyAt) return onlyAt;
  if (!document.root && document.holder) return document.holder.keySpan;
  return spanOfPath(document.root, path, on);
}

/** What the host sets at a path or above it; of several the last one, which wins. */
export function overrideAt({ overrides = [] }: ValuesPlace, path: Path): Override | undefined {
  return overrides.findLast((override) => startsWith(path, override.path));
}

/** Of a parent that only the host sets, something else may be set. */
function overrideNear({ document: { root }, overrides = [] }: ValuesPlace, path: Path) {
  if (overrides.length === 0) return undefined;
  const written = root ? locate(root, path).depth : 0;
  for (let depth = path.length; depth > written; depth--) {
    const parent = path.slice(0, depth);
    const near = overrides.find((override) => startsWith(override.path, parent));
    if (near) return near;
  }
  return undefined;
}
