import { type Config, rankOf } from '../config.ts';
import type { Finding, Related } from '../finding.ts';
import { formatPath } from '../path.ts';
import {
  contextsOf,
  landed,
  type RuleFailure,
  type RuleResult,
  rulesFor,
  runRule,
} from '../run-rules.ts';
import { differentKeys, onlyWritten, type Reads, watched } from './reads.ts';
import { relatedTo } from './related-to.ts';
import type { Site } from './site.ts';

/** One layer of a file, as a site in each of its releases; at least one. */
export type Part = readonly [Site, ...Site[]];

export interface PartResults {
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
}

/** Runs the rules over a layer in each of its releases. What holds in several is told once. */
export function runPart([first, ...others]: Part, config: Config): PartResults {
  const results = [...inReleases([first, ...others], config)];
  const failures = results.flatMap(({ all }) => all.flatMap(({ failure }) => failure ?? []));
  const told = results.flatMap(({ site, all }) => {
    return landed(site, all).map((finding) => ({ finding, site }));
  });
  if (others.length === 0) {
    return { findings: told.map(({ finding }) => withRelated(finding, first, [])), failures };
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
  return { findings, failures };
}

interface InRelease {
  readonly site: Site;
  readonly all: readonly RuleResult[];
}

/**
 * A base may have many overlays, and most rules look at nothing that an overlay writes. So it is watched
 * which top-level keys each rule reads in the first release; in another one it runs again only if one of
 * these is different there.
 */
function* inReleases([first, ...others]: Part, config: Config): Generator<InRelease> {
  const reads: Reads | undefined = others.length === 0 ? undefined : watched(first.values);
  const contexts = contextsOf(first, reads?.values);
  const known = new Map(
    rulesFor(first, config).map((rule) => {
      reads?.begin();
      const result = runRule(rule, first, contexts, config.rules?.[rule.id]);
      return [rule, { result, keys: reads?.end(result.findings) }] as const;
    }),
  );
  yield { site: first, all: [...known.values()].map(({ result }) => result) };
  for (const site of others) {
    const different = differentKeys(first.values, site.values);
    const own = contextsOf(site);
    const part = different && contextsOf(site, onlyWritten(site.values, different));
    const all = rulesFor(site, config).map((rule) => {
      const level = config.rules?.[rule.id];
      const { result, keys } = known.get(rule) ?? {};
      if (!different || !part || !result || !keys || result.failure) {
        return runRule(rule, site, own, level);
      }
      if (rule.keywise) {
        const again = runRule(rule, site, part, level);
        return together(
          again,
          moved(result, site, ({ path }) => !different.has(String(path[0]))),
        );
      }
      const isSame = keys !== 'all' && ![...different].some((key) => keys.has(key));
      return isSame ? moved(result, site) : runRule(rule, site, own, level);
    });
    yield { site, all };
  }
}

/** The same said of another release: only what mends it may be another. */
function moved(
  { rule, findings }: RuleResult,
  site: Site,
  isKept: (finding: Finding) => boolean = () => true,
): RuleResult {
  return { rule, findings: findings.filter(isKept).map((finding) => ({ ...finding, site })) };
}

function together(a: RuleResult, b: RuleResult): RuleResult {
  return { ...a, findings: [...a.findings, ...b.findings] };
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
  const elsewhere = others.map(({ finding: { span, message }, site: { release, layer } }) => ({
    source: layer.source,
    span,
    message: `Release ${release.name}: ${message}`,
  }));
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
