import type { Path } from '../../core/path.ts';
import { replaces, writes } from '../../core/releases/deciding-layer.ts';
import type { KnownLayer, Layer } from '../../core/releases/release.ts';
import type { Part } from '../../core/releases/run-part.ts';
import { spanInLayer } from '../../core/releases/span-in-site.ts';
import type { Target } from './target.ts';

/** Helm replaces lists whole: what overrides an item overrides its list. */
export function keyOf(path: Path): Path {
  const item = path.findIndex((segment) => typeof segment === 'number');
  return item === -1 ? path : path.slice(0, item);
}

/** Where the layers below write a key, the nearest first; what is replaced on the way is gone. */
export function keysBelow(path: Path, part: Part): readonly Target[] {
  return part.flatMap(({ release: { layers }, index }) => {
    const found: Target[] = [];
    for (const layer of layers.slice(0, index).toReversed()) {
      if (layer.kind === 'unknown') continue;
      if (writes(layer, path)) found.push(keyIn(layer, path));
      else if (replaces(layer, path)) break;
    }
    return found;
  });
}

/** Whether a later layer of any release writes a key as well. */
export function isOverridden(path: Path, part: Part): boolean {
  return part.some(({ release: { layers }, index }) =>
    layers.slice(index + 1).some((layer) => writes(layer, path)),
  );
}

/** Where all layers of a part's releases write a key, the lowest first. */
export function keysInAll(path: Path, part: Part): readonly Target[] {
  return part.flatMap(({ release: { layers } }) =>
    layers.filter(isSeen).flatMap((layer) => (writes(layer, path) ? [keyIn(layer, path)] : [])),
  );
}

export function isSeen(layer: Layer): layer is KnownLayer {
  return layer.kind !== 'unknown';
}

export function keyIn(layer: KnownLayer, path: Path): Target {
  return { source: layer.source, span: spanInLayer(layer, path, 'key') };
}
