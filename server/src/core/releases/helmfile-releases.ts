import { baseName, folderOf, nameFrom } from '../file-names.ts';
import { filesInHelmfile } from '../hosts/helmfile.ts';
import { mayBeLayer } from '../hosts/recognise.ts';
import { signs } from '../hosts/signs.ts';
import type { Source } from '../source.ts';
import { namedRelease } from './named-releases.ts';
import type { Release, SourceOf } from './release.ts';

/** Where a helmfile may be that names a values file: beside it, or one folder up. */
const PLACES = ['helmfile.yaml', 'helmfile.yml', '../helmfile.yaml', '../helmfile.yml'];

/** Names of helmfiles to look for. None for a file that looks like no values at all. */
function helmfilesFor(source: Source): readonly string[] {
  const { name } = source;
  const isHelmfile = /^helmfile\b/i.test(baseName(name));
  const isLikely = /values/i.test(baseName(name)) || mayBeLayer(source);
  return isLikely && !isHelmfile ? PLACES.map((place) => nameFrom(folderOf(name), place)) : [];
}

/** The releases of the helmfiles near a file whose values are files. */
export function helmfileReleases(source: Source, sourceOf: SourceOf): readonly Release[] {
  return helmfilesFor(source).flatMap((name) => {
    const helmfile = sourceOf(name);
    if (!helmfile || 'unread' in helmfile || !signs.helmfile(helmfile)) return [];
    return filesInHelmfile(helmfile.text).map(({ isWhole, ...release }) => {
      const named = namedRelease({ ...release, set: [] }, helmfile, sourceOf);
      return { ...named, complete: named.complete && isWhole };
    });
  });
}
