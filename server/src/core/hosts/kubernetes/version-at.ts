import { getAt, type Path } from '../../path.ts';
import { versionOf } from '../chart-reference.ts';
import type { NamedRelease } from '../host.ts';
import { type Manifest, spanAt } from './manifests.ts';

/** The version that an object asks for at a path, and where it stands. */
export function versionAt(
  manifest: Manifest,
  path: Path,
): Pick<NamedRelease, 'version' | 'versionSpan'> {
  const version = versionOf(getAt(manifest.json, path));
  return version === undefined ? {} : { version, versionSpan: spanAt(manifest, path, 'value') };
}
