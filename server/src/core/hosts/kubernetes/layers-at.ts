import type { Path } from '../../path.ts';
import { getAt } from '../../path.ts';
import type { NamedLayer } from '../host.ts';
import { type Manifest, placeAt, spanAt } from './manifests.ts';

/** The values at a path as a layer: unknown where something stands there that is no values here. */
export function layersAt(manifest: Manifest, path: Path): readonly NamedLayer[] {
  const place = placeAt(manifest, path);
  if (place) return [{ kind: 'place', place }];
  const written = getAt(manifest.json, path);
  const isEmpty = written === undefined || written === null || written === '';
  return isEmpty ? [] : [{ kind: 'unknown', span: spanAt(manifest, path) }];
}
