import type { ConfigFile, NamedRelease } from '../config-file/config-file.ts';
import { folderOf, nameFrom } from '../file-names.ts';
import type { Source } from '../source.ts';
import type { Release, SourceOf } from './release.ts';

/** The releases of a configuration, with those of their layers that can be read. */
export function namedReleases(
  { source, file }: { readonly source: Source; readonly file: ConfigFile },
  sourceOf: SourceOf,
): readonly Release[] {
  return file.releases.map((release) => namedRelease(release, source, sourceOf));
}

export function namedRelease(
  { name, chart, version, profile, values, set }: NamedRelease,
  source: Source,
  sourceOf: SourceOf,
): Release {
  const folder = folderOf(source.name);
  const names = values.map(({ path }) => nameFrom(folder, path));
  // `a.yaml` and `./a.yaml` are one file.
  const once = names.filter((each, index) => names.lastIndexOf(each) === index);
  const layers = once.flatMap((each) => {
    const layer = sourceOf(each);
    return layer && !('unread' in layer) ? [layer] : [];
  });
  return {
    name,
    layers,
    complete: layers.length === once.length && once.length > 0,
    ...(chart ? { chart } : {}),
    ...(version ? { version: version.text } : {}),
    ...(profile ? { profile } : {}),
    ...(set.length > 0 ? { set: { source, values: set } } : {}),
  };
}
