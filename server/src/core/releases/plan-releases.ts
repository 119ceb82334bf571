import type { ConfigFile } from '../config-file/config-file.ts';
import { baseName, nameSeenFrom } from '../file-names.ts';
import type { Source } from '../source.ts';
import { isBaseName } from './habit.ts';
import { helmfileReleases } from './helmfile-releases.ts';
import { chainOf, chainProblems } from './layer-chain.ts';
import { namedReleases } from './named-releases.ts';
import type { FileReleases, Release, SourceOf } from './release.ts';

/** What stands around a file. All names are of the kind that `file-names.ts` describes. */
export interface Around {
  /** The configuration that holds for the file: the nearest one above it. */
  readonly config?: { readonly source: Source; readonly file: ConfigFile };
  /** Files that may be in a release with it: those beside it, and others whose comments name layers. */
  readonly files: readonly string[];
  readonly sourceOf: SourceOf;
}

/**
 * The releases that a file is a layer of. Those that the configuration and helmfiles name are all; else each file
 * that it is or lies below, by a comment or by the habit of naming, makes one.
 */
export function releasesOf(source: Source, around: Around): FileReleases {
  const { config, files } = around;
  const { name } = source;
  const sourceOf: SourceOf = (wanted) => (wanted === name ? source : around.sourceOf(wanted));
  const named = [
    ...(config ? namedReleases(config, sourceOf) : []),
    ...helmfileReleases(source, sourceOf),
  ];
  const mine = named.filter((release) => isIn(release, name));
  if (mine.length > 0) return { releases: inReleases(mine, name), problems: [] };

  const taken = new Set(named.flatMap(({ layers }) => layers.map((layer) => layer.name)));
  // In the order of their names: which of them a shell saw first must not matter.
  const others = files.filter((other) => other !== name && !taken.has(other)).toSorted();
  const free = [name, ...others];
  const all = free.flatMap((top): readonly Release[] => {
    const { layers, complete } = chainOf(top, free, sourceOf);
    return [{ name: nameSeenFrom(name, top), layers, complete }];
  });
  const [own, ...rest] = all;
  const above = rest.filter((release) => isIn(release, name));
  // What only other files name as their base need not be a release of its own.
  const isOwn = above.length === 0 || isBaseName(baseName(name)) || (own?.layers.length ?? 0) > 1;
  const releases = [...(own && isOwn ? [own] : []), ...above];
  // A file that stands alone is checked as any other.
  const isAlone = above.length === 0 && own?.layers.length === 1 && own.complete;
  return {
    releases: isAlone ? [] : inReleases(releases, name),
    problems: chainProblems(source, sourceOf),
  };
}

function isIn({ layers }: Release, name: string): boolean {
  return layers.some((layer) => layer.name === name);
}

function inReleases(releases: readonly Release[], name: string): FileReleases['releases'] {
  return releases.map((release) => ({
    release,
    index: release.layers.findIndex((layer) => layer.name === name),
  }));
}
