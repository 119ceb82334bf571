import type { Config } from '../config.ts';
import type { Finding, Related } from '../finding.ts';
import { formatPath } from '../path.ts';
import { landed, type RuleFailure } from '../run-rules.ts';
import { rankOf } from '../severity.ts';
import { say } from '../words/say.ts';
import { differencesOf } from './differences.ts';
import { relatedTo } from './related-to.ts';
import { writtenBy } from './release.ts';
import { earlier, runAgain, runAll, type SiteMemory } from './run-again.ts';
import type { Site } from './site.ts';

/** One layer of a file, as a site in each of its releases; at least one. */
export type Part = readonly [Site, ...Site[]];

/** What each rule said of a layer in each of its releases. */
export type PartMemory = readonly SiteMemory[];

export interface PartResults {
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
  readonly memory: PartMemory;
}

/**
 * Runs the rules over a layer in each of its releases. What holds in several is told once. `before`: what
 * was said of another version of the file, so that a rule that looks at nothing that changed need not run.
 */
export function runPart(
  [first, ...others]: Part,
  config: Config,
  before?: PartMemory,
): PartResults {
  const memory = inReleases([first, ...others], config, before);
  const results = memory.map(({ site, known }) => {
    return { site, all: [...known.values()].map(({ result }) => result) };
  });
  const failures = results.flatMap(({ all }) => all.flatMap(({ failure }) => failure ?? []));
  const told = results.flatMap(({ site, all }) => {
    return landed(site, all).map((finding) => ({ finding, site }));
  });
  if (others.length === 0) {
    const findings = told.map(({ finding }) => withRelated(finding, first, []));
    return { findings, failures, memory };
  }
  const groups = new Map<string, Told[]>();
  for (const each of told) {
    const { rule, span, path } = each.finding;
    const key = `${rule.id} ${span.start} ${formatPath(path)}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const findings = [...groups.values()].flatMap((group) => oneOf(group, results.length));
  return { findings, failures, memory };
}

/**
 * A base may have many overlays, and a text many versions; most rules look at nothing that is different in
 * the next one. They run again only where something is: from the last version, else from the first release.
 */
function inReleases([first, ...others]: Part, config: Config, before?: PartMemory): PartMemory {
  if (others.length === 0 && before === undefined) return [runAll(first, config)];
  const change = differencesOf(writtenBy(before?.[0]?.site.layer), writtenBy(first.layer));
  const since = (site: Site, at: number) => earlier(before?.[at], site, change) ?? [];
  const own = runAgain(first, config, [since(first, 0)].flat(), true);
  return [
    own,
    ...others.map((site, index) => {
      const beside = earlier(own, site, undefined) ?? [];
      const sources = [since(site, index + 1), beside].flat();
      return runAgain(site, config, sources, before !== undefined);
    }),
  ];
}

/** A finding, and the site in the release in which it holds. */
interface Told {
  readonly finding: Finding;
  readonly site: Site;
}

/** The most severe of a group, saying for which releases, with what it says in others. */
function oneOf(group: readonly Told[], releases: number): readonly Finding[] {
  const [worst] = group.toSorted((a, b) => rankOf(a.finding.severity) - rankOf(b.finding.severity));
  if (!worst) return [];
  const { finding, site } = worst;
  const same = group.filter((told) => told.finding.message === finding.message);
  const others = group.filter((told) => !same.includes(told));
  const elsewhere = others.map(
    ({ finding: { span, message, said = message }, site: { release, layer } }) => ({
      source: layer.source,
      span,
      message: say`Release ${release.name}: ${said}`,
    }),
  );
  const told = withRelated(finding, site, elsewhere);
  const names = same.map((each) => each.site.release.name);
  // What is right for one release need not be for another that has the same layer.
  const plans =
    group.length === releases ? told.plans : told.plans.map((plan) => ({ ...plan, safe: false }));
  return [{ ...told, plans, ...(same.length === releases ? {} : { releases: names }) }];
}

function withRelated(finding: Finding, site: Site, others: readonly Related[]): Finding {
  const related = [...relatedTo(finding.path, site), ...others];
  return related.length === 0 ? finding : { ...finding, related };
}
