import { baseName } from '../../core/file-names.ts';
import type { LintResult } from '../../core/lint.ts';
import { type PathLike, toPath } from '../../core/path.ts';
import { positionsOf } from '../../core/positions.ts';
import { decidingLayer } from '../../core/releases/deciding-layer.ts';
import type { Release } from '../../core/releases/release.ts';
import type { Site } from '../../core/releases/site.ts';
import { spanInLayer } from '../../core/releases/span-in-site.ts';
import type { Source } from '../../core/source.ts';
import type { Change } from './picture.ts';
import type { Place, Subject } from './subject.ts';

/** How a file is called in the picture. */
export type NameOf = (name: string) => string;

export interface Surroundings {
  readonly nameOf: NameOf;
  /** Lints another layer of a release, so that the picture has what is found in all of them. */
  lint?(source: Source): LintResult | undefined;
  /** What a change does to a release, where there is a base to compare with. */
  changeOf?(release: Release): Change | undefined;
}

/** The releases that linted files are layers of, each once. */
export function subjectsOf(
  results: readonly LintResult[],
  { nameOf, lint, changeOf }: Surroundings,
): readonly Subject[] {
  const own = sitesIn(results);
  const releases = [...new Set(own.map(({ site }) => site.release))];
  const sites = [...own, ...(lint ? sitesIn(otherLayers(results, releases, lint)) : [])];
  return releases.flatMap((release) => {
    const group = sites.filter(({ site }) => site.release === release);
    const [first] = group;
    if (!first) return [];
    const { site } = first;
    const change = changeOf?.(release);
    return [
      {
        name: nameIn(release, site, nameOf),
        files: filesOf(release).map(nameOf),
        values: site.values,
        role: site.role,
        findings: group.flatMap((each) => findingsIn(each.site, each.result)),
        isBroken: group.some((each) => each.site.document.problems.length > 0),
        placeOf: (path: PathLike) => placeOf(release, path, nameOf),
        ...(change ? { change } : {}),
        words: first.result.words,
      },
    ];
  });
}

interface Judged {
  readonly site: Site;
  readonly result: LintResult;
}

function sitesIn(results: readonly LintResult[]): readonly Judged[] {
  return results.flatMap((result) =>
    result.parts.flatMap((part) => part.map((site) => ({ site, result }))),
  );
}

/** Files that are layers of these releases and were not linted yet. */
function otherLayers(
  results: readonly LintResult[],
  releases: readonly Release[],
  lint: NonNullable<Surroundings['lint']>,
): readonly LintResult[] {
  const sources = releases.flatMap(({ layers }) =>
    layers.flatMap((layer) => (layer.kind === 'unknown' ? [] : layer.source)),
  );
  const known = results.map(({ source }) => source.name);
  const others = new Map(sources.map((source) => [source.name, source]));
  return [...others.values()].flatMap((source) =>
    known.includes(source.name) ? [] : (lint(source) ?? []),
  );
}

/** What stands alone is called after its file. */
function nameIn({ name, namedBy }: Release, { layer }: Site, nameOf: NameOf): string {
  return namedBy.how === 'itself' ? baseName(nameOf(layer.source.name)) : name;
}

function filesOf({ layers }: Release): readonly string[] {
  const names = layers.flatMap((layer) => (layer.kind === 'unknown' ? [] : layer.source.name));
  return [...new Set(names)];
}

/**
 * A finding belongs to the layer that it was found in, and to the releases that it names; one of the
 * file as a whole to all of them.
 */
function findingsIn({ layer, release }: Site, { findings }: LintResult) {
  return findings.filter(
    ({ site, releases }) =>
      (site === undefined || site.layer === layer) &&
      (releases === undefined || releases.includes(release.name)),
  );
}

function placeOf({ layers }: Release, path: PathLike, nameOf: NameOf): Place | undefined {
  const keys = toPath(path);
  const layer = layers[decidingLayer(layers, keys)];
  if (!layer || layer.kind === 'unknown') return undefined;
  const { source } = layer;
  const { line, character } = positionsOf(source.text).positionAt(
    spanInLayer(layer, keys, 'key').start,
  );
  return { file: nameOf(source.name), line: line + 1, column: character + 1 };
}
