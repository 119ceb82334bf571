import { checkPlaces, checkSize, checkVersions } from './check-file.ts';
import { type Config, MAX_LENGTH } from './config.ts';
import { readPragma } from './directives/pragma.ts';
import type { Finding } from './finding.ts';
import { findPlaces } from './hosts/find-places.ts';
import type { ValuesPlace } from './hosts/host.ts';
import { resolveSite } from './hosts/resolve-site.ts';
import { mayHoldPlaces } from './hosts/signs.ts';
import type { Site } from './hosts/site.ts';
import { type Positions, positionsOf } from './positions.ts';
import { createLayerPlaces, isLayered } from './releases/layer-places.ts';
import { type FileReleases, NO_RELEASES } from './releases/release.ts';
import { resolveInReleases } from './releases/resolve-in-releases.ts';
import { runInReleases } from './releases/run-in-releases.ts';
import { type RuleFailure, runRules } from './run-rules.ts';
import { settleFindings } from './settle-findings.ts';
import type { Source } from './source.ts';
import type { YamlComment } from './yaml/tree.ts';

/** All there is to know about one text under one configuration. */
export interface LintResult {
  readonly source: Source;
  readonly positions: Positions;
  /** Those that may be meant for us; none where the text does not name us. */
  readonly comments: readonly YamlComment[];
  /** Where Polyaxon values live in it; none where nothing could be read. */
  readonly sites: readonly Site[];
  /** Sorted by place. */
  readonly findings: readonly Finding[];
  /** Rules that threw: bugs of ours, for the log. The other rules' findings are complete. */
  readonly failures: readonly RuleFailure[];
}

/**
 * The whole linter. Pure, synchronous and total: the same source and configuration give the same
 * result, and bad input gives findings. Undefined for a text that holds no Polyaxon values. With the
 * releases that the file is a layer of, the rules go by their values, and tell what this layer decides.
 */
export function lint(
  source: Source,
  config: Config,
  { releases, problems }: FileReleases = NO_RELEASES,
): LintResult | undefined {
  const { text } = source;
  const [first] = releases;
  const force = config.force === true || first !== undefined;
  if (!force && !mayHoldPlaces(source)) return undefined;
  const tooLarge = text.length > MAX_LENGTH;
  const layerPlaces = createLayerPlaces();
  const find = () => (first ? layerPlaces(source, first.release) : findPlaces(source, force));
  const places = tooLarge ? [] : find();
  if (places.length === 0 && !tooLarge) return undefined;
  const pragma = readPragma(text);
  const resolve = (place: ValuesPlace) =>
    first && isLayered(place)
      ? resolveInReleases(place, source, config, releases, layerPlaces)
      : resolveSite(place, source.name, config, pragma);
  const sites = places.flatMap((place) => resolve(place) ?? []);
  const positions = positionsOf(text);
  const comments = text.includes('polyaxon-values') ? commentsOf(places) : [];
  const results = sites.map((site) => (site.layering ? runInReleases : runRules)(site, config));
  const found = {
    byRules: results.flatMap((each) => each.findings),
    ofFile: [...(tooLarge ? checkSize() : checkPlaces(places)), ...checkVersions(sites)],
    problems: [...(pragma?.problems ?? []), ...problems],
  };
  const findings = settleFindings(text, found, comments, positions, config);
  const failures = results.flatMap((each) => each.failures);
  return { source, positions, comments, sites, findings, failures };
}

/** Places of one file share its comments; embedded ones have their own. */
function commentsOf(places: readonly ValuesPlace[]): readonly YamlComment[] {
  const byStart = new Map(places.flatMap(({ file }) => file.comments.map((it) => [it.start, it])));
  return [...byStart.values()];
}
