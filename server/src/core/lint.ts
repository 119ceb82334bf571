import { checkPlaces, checkProblems, checkSize, checkVersions } from './check-file.ts';
import { type Config, MAX_LENGTH } from './config.ts';
import { readPragma } from './directives/pragma.ts';
import type { Finding } from './finding.ts';
import { type Positions, positionsOf } from './positions.ts';
import { resolveSite } from './releases/resolve-site.ts';
import { type Part, type PartMemory, runPart } from './releases/run-part.ts';
import type { Site } from './releases/site.ts';
import type { RuleFailure } from './run-rules.ts';
import { settleFindings } from './settle-findings.ts';
import type { Source } from './source.ts';
import type { Words } from './words/translate.ts';
import type { FileLayer, FileView } from './workspace/file-view.ts';
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
  /** For the next version of the text. */
  readonly memory: readonly PartMemory[];
  /** Another language that findings are told in, for what is told around them. */
  readonly words?: Words;
}

/** Where values are in a text and what they are for, before any rule looks at them. */
export type Located = Pick<LintResult, 'source' | 'positions' | 'comments' | 'parts' | 'sites'>;

/**
 * The whole linter. Pure, synchronous and total: the same source, configuration and workspace give the
 * same result, and bad input gives findings. Undefined for a text that has nothing to do with Polyaxon.
 * Without a workspace the text stands alone. `last`, what was found in another version of the text, makes it
 * quicker and changes nothing in what is found.
 */
export function lint(
  source: Source,
  config: Config,
  workspace: Views = alone(source),
  last?: LintResult,
): LintResult | undefined {
  const view = workspace.view(source.name, config.force === true);
  if (!view) return undefined;
  const located = locateIn(view, source, config, last);
  const { comments, parts, positions, sites } = located;
  const { text } = source;
  // What a vendor ships as its defaults is not judged as a deployment.
  const results = view.isVendored
    ? []
    : parts.map((part, index) => runPart(part, config, last && (last.memory[index] ?? [])));
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
  const memory = results.map((each) => each.memory);
  return { ...located, findings, failures, memory };
}

/** The part of `lint` that takes little time: where the values are. Undefined where `lint` is. */
export function locateValues(
  source: Source,
  config: Config,
  workspace: Views = alone(source),
  last?: Located,
): Located | undefined {
  const view = workspace.view(source.name, config.force === true);
  return view && locateIn(view, source, config, last);
}

function locateIn(view: FileView, source: Source, config: Config, last?: Located): Located {
  const { text } = source;
  const comments = text.includes('polyaxon-values') ? view.comments : [];
  const parts = view.layers.flatMap((layer, index) => partsOf(layer, config, last?.parts[index]));
  const sites = parts.map(([site]) => site);
  return { source, positions: positionsOf(text), comments, parts, sites };
}

function partsOf({ releases }: FileLayer, config: Config, last: Part | undefined): readonly Part[] {
  const sites: Site[] = [];
  for (const { release, index } of releases) {
    const like = last?.[sites.length] ?? sites[0];
    const site = resolveSite(release, index, config, like?.values);
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
