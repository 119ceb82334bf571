import { checkPlaces, checkSize, checkVersions } from './check-file.ts';
import type { Config } from './config.ts';
import { checkDirectives, reportUnused } from './directives/check-directives.ts';
import { readPragma } from './directives/pragma.ts';
import { readSuppressions, suppress } from './directives/suppress.ts';
import type { Finding } from './finding.ts';
import { type Positions, positionsOf } from './positions.ts';
import { type RuleFailure, runRules } from './run-rules.ts';
import { findPlaces } from './sites/find-places.ts';
import type { ValuesPlace } from './sites/host.ts';
import { resolveSite } from './sites/resolve-site.ts';
import { mayHoldPlaces } from './sites/signs.ts';
import type { Site } from './sites/site.ts';
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

/** Past this many characters a file is not parsed: a person would wait for seconds. */
const MAX_LENGTH = 2_000_000;

/**
 * The whole linter. Pure, synchronous and total: the same source and configuration give the same
 * result, and bad input gives findings. Undefined for a text that holds no Polyaxon values.
 */
export function lint(source: Source, config: Config): LintResult | undefined {
  const { text } = source;
  const force = config.force === true;
  if (!force && !mayHoldPlaces(source)) return undefined;
  const tooLarge = text.length > MAX_LENGTH;
  const places = tooLarge ? [] : findPlaces(source, force);
  if (places.length === 0 && !tooLarge) return undefined;
  const pragma = readPragma(text);
  const sites = places.flatMap((place) => resolveSite(place, source.name, config, pragma) ?? []);
  const positions = positionsOf(text);
  const lineAt = (offset: number) => positions.positionAt(offset).line;
  const comments = text.includes('polyaxon-values') ? commentsOf(places) : [];
  const suppressions = readSuppressions(text, comments, lineAt);
  const found = sites.map((site) => runRules(site, config));
  const ofFile = [
    ...(tooLarge ? checkSize() : checkPlaces(places)),
    ...checkVersions(sites),
    ...checkDirectives(pragma, suppressions),
  ];
  const all = [...applySeverities(ofFile, config), ...found.flatMap(({ findings }) => findings)];
  const { kept, unused } = suppress(all, suppressions, lineAt);
  const findings = [...kept, ...applySeverities(reportUnused(text, unused), config)];
  findings.sort((a, b) => a.span.start - b.span.start || a.rule.localeCompare(b.rule));
  const failures = found.flatMap((each) => each.failures);
  return { source, positions, comments, sites, findings, failures };
}

/** Places of one file share its comments; embedded ones have their own. */
function commentsOf(places: readonly ValuesPlace[]): readonly YamlComment[] {
  const byStart = new Map(places.flatMap(({ file }) => file.comments.map((it) => [it.start, it])));
  return [...byStart.values()];
}

/** For what the pipeline itself reports; rules get theirs when they run. */
function applySeverities(findings: readonly Finding[], config: Config): readonly Finding[] {
  const { rules } = config;
  if (!rules) return findings;
  return findings.flatMap((finding) => {
    const severity = rules[finding.rule] ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}
