import { type Config, rankOf } from '../config.ts';
import type { Finding } from '../finding.ts';
import type { Site } from '../hosts/site.ts';
import { formatPath } from '../path.ts';
import { type RuleResults, runRules } from '../run-rules.ts';
import { ownLayer } from './layering.ts';
import { relatedTo } from './related-to.ts';

/** Runs the rules over a site in each of its releases; a finding is told once. */
export function runInReleases(site: Site, config: Config): RuleResults {
  const { inOtherReleases = [] } = site;
  const sites = [site, ...inOtherReleases];
  const results = sites.map((each) => runRules(each, config));
  const groups = new Map<string, Told[]>();
  for (const [index, { findings }] of results.entries()) {
    for (const finding of findings) {
      const key = `${finding.rule} ${finding.span.start} ${formatPath(finding.path)}`;
      const told = { finding, site: sites[index] ?? site };
      groups.set(key, [...(groups.get(key) ?? []), told]);
    }
  }
  return {
    findings: [...groups.values()].flatMap((told) => oneOf(told, sites.length)),
    failures: results.flatMap(({ failures }) => failures),
  };
}

/** A finding, and the release in which it holds. */
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
  const related = [
    ...relatedTo(finding.path, site),
    ...others.flatMap((told) => {
      const source = told.site.layering && ownLayer(told.site.layering)?.source;
      const message = withReleases(told.finding.message, [told]);
      return source ? [{ source, span: told.finding.span, message }] : [];
    }),
  ];
  const everywhere = same.length === releases;
  const message = everywhere ? finding.message : withReleases(finding.message, same);
  const { rule, severity, path, span, tags } = finding;
  const told: Finding = {
    ...{ rule, severity, path, span, tags, message },
    ...(related.length > 0 ? { related } : {}),
    // What is right for one release need not be for another that has the same layer.
    get fixes() {
      const { fixes } = finding;
      return group.length === releases ? fixes : fixes.map((fix) => ({ ...fix, safe: false }));
    },
  };
  return [told];
}

function withReleases(message: string, told: readonly Told[]): string {
  const names = told.flatMap(({ site }) => site.layering?.release.name ?? []);
  const word = names.length === 1 ? 'release' : 'releases';
  return `${message.replace(/\.$/, '')} (${word} ${names.join(', ')})`;
}
