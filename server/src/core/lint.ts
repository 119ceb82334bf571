import { checkPlaces, checkProblems, checkSize, checkVersions } from './check-file.ts';
import { type Config, MAX_LENGTH } from './config.ts';
import { readPragma } from './directives/pragma.ts';
import type { Finding } from './finding.ts';
import { type Positions, positionsOf } from './positions.ts';
import { resolveSite } from './releases/resolve-site.ts';
import { type Part, runPart } from './releases/run-part.ts';
import type { Site } from './releases/site.ts';
import type { RuleFailure } from './run-rules.ts';
import { settleFindings } from './settle-findings.ts';
import type { Source } from './source.ts';
import type { Words } from './words/translate.ts';
import type { FileLayer } from './workspace/file-view.ts';
import { createWorkspace, type Views } from './workspace/workspace.ts';
import type { YamlComment } from './yaml/tree.ts';

/** All there is to know about one text under one configuration. */
export interface LintResult {
  readonly source: Source;
  readonly positions: Positions;
  /** Those that may be meant for us; none where the text does not name us. */
  readonly comments: readonly YamlComment[];
  /** Where Polyaxon values live in it, each place in all its releases. */
  readonly parts: readonly Part[];
  /** The first site of each part. */
  readonly sites: readonly Site[];
  /** Sorted by place. */
  readonly findings: readonly Finding[];
  /** Rules that threw: bugs of ours, for the log. The other rules' findings are complete. */
  readonly failures: readonly RuleFailure[];
  /** Another language that findings are told in, for what is told around them. */
  readonly words?: Words;
}

/**
 * The whole linter. Pure, synchronous and total: the same source, configuration and workspace give the
 * same result, and bad input gives findings. Undefined for a text that has nothing to do with Polyaxon.
 * Without a workspace the text stands alone.
 */
export function lint(
  source: Source,
  config: Config,
  workspace: Views = alone(source),
): LintResult | undefined {
  const view = workspace.view(source.name, config.force === true);
  if (!view) return undefined;
  const { text } = source;
  const positions = positionsOf(text);
  const comments = text.includes('polyaxon-values') ? view.comments : [];
  const parts = view.layers.flatMap((layer) => partsOf(layer, config));
  const sites = parts.map(([site]) => site);
  // What a vendor ships as its defaults is not judged as a deployment.
  const results = view.isVendored ? [] : parts.map((part) => runPart(part, config));
  const found = {
    byRules: results.flatMap((each) => each.findings),
    ofFile: [
      ...(text.length > MAX_LENGTH ? checkSize() : checkPlaces(view.layers)),
      ...checkProblems(view.problems),
      ...checkVersions(sites),
    ],
    problems: readPragma(text)?.problems ?? [],
  };
  const findings = settleFindings(text, found, comments, positions, config);
  const failures = results.flatMap((each) => each.failures);
  return { source, positions, comments, parts, sites, findings, failures };
}

function partsOf({ releases }: FileLayer, config: Config): readonly Part[] {
  const sites: Site[] = [];
  for (const { release, index } of releases) {
    const site = resolveSite(release, index, config, sites[0]?.values);
    if (site) sites.push(site);
  }
  const [first, ...others] = sites;
  return first ? [[first, ...others]] : [];
}

/** A workspace of one text. */
export function alone(source: Source): Views {
  const workspace = createWorkspace();
  workspace.put(source);
  return workspace;
}
