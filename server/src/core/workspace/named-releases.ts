import type { NamedRelease } from '../hosts/host.ts';
import type { Layer, Release } from '../releases/release.ts';
import { type ChartedRelease, chartConflicts } from './chart-conflicts.ts';
import type { FileEntry } from './file-entry.ts';
import type { FileProblem } from './file-view.ts';
import { type Linking, type ResolvedRelease, resolveRelease } from './resolve-release.ts';

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
  const charted: ChartedRelease[] = [];
  const problems = new Map<string, readonly FileProblem[]>();
  for (const entry of entries) {
    const found = entry.said().releases.flatMap((named) => {
      const resolved = resolveRelease(named, entry, linking);
      const made = resolved.flatMap(({ release }) => release ?? []);
      if (!named.isExample) charted.push(...resolved.flatMap((each) => chartedIn(each, named)));
      (named.isExample ? examples : releases).push(...made);
      if (named.isPatch) for (const release of made) patches.add(release);
      return resolved;
    });
    problems.set(
      entry.source.name,
      found.flatMap((each) => each.problems),
    );
  }
  const { conflicts, withoutOthers } = chartConflicts(charted);
  for (const { name, problem } of conflicts) {
    problems.set(name, [...(problems.get(name) ?? []), problem]);
  }
  const certain = withoutPatched(releases, patches).map(withoutOthers).filter(isSeen);
  const deployed = namesIn(certain);
  const alone = examples.filter((each) => [...namesIn([each])].every((it) => !deployed.has(it)));
  return { releases: [...certain, ...alone], problems };
}

function chartedIn({ release, spanOf }: ResolvedRelease, { span }: NamedRelease) {
  return release ? [{ release, spanOf: (layer: Layer) => spanOf?.(layer) ?? span }] : [];
}

/** Something of its values is known here. */
function isSeen({ layers }: Release): boolean {
  return layers.some(({ kind }) => kind !== 'unknown');
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
