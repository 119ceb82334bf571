import type { Release } from '../releases/release.ts';
import type { FileEntry } from './file-entry.ts';
import type { FileProblem } from './file-view.ts';
import { type Linking, resolveRelease } from './resolve-release.ts';

export interface NamedReleases {
  readonly releases: Release[];
  /** By the file that names what is wrong. */
  readonly problems: ReadonlyMap<string, readonly FileProblem[]>;
}

/** What files of tools and the configuration name, as releases. */
export function namedReleases(entries: readonly FileEntry[], linking: Linking): NamedReleases {
  const releases: Release[] = [];
  const examples: Release[] = [];
  const patches = new Set<Release>();
  const problems = new Map<string, readonly FileProblem[]>();
  for (const entry of entries) {
    const found = entry.said().releases.flatMap((named) => {
      const resolved = resolveRelease(named, entry, linking);
      const made = resolved.flatMap(({ release }) => release ?? []);
      (named.isExample ? examples : releases).push(...made);
      if (named.isPatch) for (const release of made) patches.add(release);
      return resolved;
    });
    problems.set(
      entry.source.name,
      found.flatMap((each) => each.problems),
    );
  }
  const deployed = namesIn(releases);
  const alone = examples.filter((each) => [...namesIn([each])].every((it) => !deployed.has(it)));
  return { releases: [...withoutPatched(releases, patches), ...alone], problems };
}

/** The files that are layers of releases. */
export function namesIn(releases: readonly Release[]): ReadonlySet<string> {
  return new Set(
    releases.flatMap(({ layers }) =>
      layers.flatMap((layer) => (layer.kind === 'text' ? layer.source.name : [])),
    ),
  );
}

/** What others patch is their base: deployed by itself it is not. */
function withoutPatched(releases: readonly Release[], patches: ReadonlySet<Release>): Release[] {
  const below = (layers: Release['layers']) =>
    layers.filter(({ kind }) => kind !== 'unknown' && kind !== 'set');
  return releases.filter(
    (release) =>
      patches.has(release) ||
      ![...patches].some((patch) =>
        below(release.layers).every((layer) => patch.layers.includes(layer)),
      ),
  );
}
