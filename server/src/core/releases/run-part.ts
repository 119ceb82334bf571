import { type Config, type Level, rankOf } from '../config.ts';
import type { Finding, Related } from '../finding.ts';
import { formatPath } from '../path.ts';
import type { Rule } from '../rules/rule.ts';
import {
  type Contexts,
  contextsOf,
  landed,
  type RuleFailure,
  type RuleResult,
  rulesFor,
  runRule,
} from '../run-rules.ts';
import { type Differences, differencesOf, differentPart, touches } from './differences.ts';
import { hasRead, type ReadPaths, type Reads, watched } from './reads.ts';
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
 * which paths each rule reads in the first release; in another one it runs again only if the value at one
 * of these is different there.
 */
function* inReleases([first, ...others]: Part, config: Config): Generator<InRelease> {
  const reads: Reads | undefined = others.length === 0 ? undefined : watched(first.values);
  const contexts = contextsOf(first, reads?.values);
  const ownRules = rulesFor(first, config);
  const known = new Map<Rule, Known>();
  for (const rule of ownRules) {
    reads?.begin(rule.keywise === true);
    const result = runRule(rule, first, contexts, config.rules?.[rule.id]);
    known.set(rule, { result, read: reads?.end(result.findings) ?? 'all' });
  }
  yield { site: first, all: [...known.values()].map(({ result }) => result) };
  for (const site of others) {
    const isLike = areAlike(first, site);
    const rules = isLike && site.role === first.role ? ownRules : rulesFor(site, config);
    const run = isLike ? again(first, contexts, site) : anew(site);
    yield { site, all: rules.map((rule) => run(rule, known.get(rule), config.rules?.[rule.id])) };
  }
}

/** What a rule said in the first release, and what it looked at for that. */
interface Known {
  readonly result: RuleResult;
  readonly read: ReadPaths;
}

type Run = (rule: Rule, known: Known | undefined, level: Level | undefined) => RuleResult;

/** The same rules hold for the same reasons, unless the values differ. */
function areAlike({ values, versionAsked, release }: Site, other: Site): boolean {
  return (
    values.chart.name === other.values.chart.name &&
    values.chart.version === other.values.chart.version &&
    values.profile === other.values.profile &&
    versionAsked === other.versionAsked &&
    release.comparesRenders === other.release.comparesRenders
  );
}

function anew(site: Site): Run {
  const contexts = contextsOf(site);
  return (rule, _, level) => runRule(rule, site, contexts, level);
}

function again(first: Site, { layer }: Contexts, site: Site): Run {
  const differences = differencesOf(first.values.written, site.values.written);
  const { values } = site;
  const whole = contextsOf(site, values, layer);
  let part: Contexts | undefined;
  const partOf = (of: Differences) => {
    part ??= contextsOf(site, { ...values, written: differentPart(values.written, of) }, layer);
    return part;
  };
  return (rule, known, level) => {
    if (!known || known.result.failure) return runRule(rule, site, whole, level);
    const { result, read } = known;
    if (!differences) return moved(result, site);
    if (hasRead(read, differences)) return runRule(rule, site, whole, level);
    if (!rule.keywise) return moved(result, site);
    const isTouched = ({ path }: Finding) => touches(differences, path);
    const other = runRule(rule, site, partOf(differences), level);
    const kept = moved(result, site, (finding) => !isTouched(finding));
    return { ...other, findings: [...kept.findings, ...other.findings.filter(isTouched)] };
  };
}

/** The same said of another release: only what mends it may be another. */
function moved(
  { rule, findings }: RuleResult,
  site: Site,
  isKept: (finding: Finding) => boolean = () => true,
): RuleResult {
  return { rule, findings: findings.filter(isKept).map((finding) => ({ ...finding, site })) };
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
