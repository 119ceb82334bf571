import type { Config } from '../config.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rules/rule.ts';
import {
  type Contexts,
  contextsOf,
  isBrokenIn,
  isOfLayer,
  type RuleResult,
  resultOf,
  rulesFor,
  runRule,
} from '../run-rules.ts';
import type { Level } from '../severity.ts';
import {
  type Differences,
  differencesOf,
  differencesWithin,
  differentPart,
  touches,
} from './differences.ts';
import { hasRead, Notes, type ReadPaths } from './reads.ts';
import { writtenBy } from './release.ts';
import type { Site } from './site.ts';

/** What each rule said of a site, and what it looked at for that. */
export interface SiteMemory {
  readonly site: Site;
  readonly known: ReadonlyMap<Rule, Known>;
}

interface Known {
  readonly result: RuleResult;
  readonly level: Level | undefined;
  readonly read: OfBoth<ReadPaths>;
}

/** Of what is written in the whole release and effective there, and of what the layer writes. */
interface OfBoth<Each> {
  readonly release: Each;
  readonly layer: Each;
}

/** What was said of a site that is like this one, and where the two differ. */
export interface Earlier {
  readonly memory: SiteMemory;
  readonly differences: OfBoth<Differences | undefined>;
}

/**
 * Undefined where the same rules may say another thing for other reasons than the values. `own`: where what
 * the layer itself writes differs.
 */
export function earlier(
  memory: SiteMemory | undefined,
  site: Site,
  own: Differences | undefined,
): Earlier | undefined {
  if (!memory || !areAlike(memory.site, site)) return undefined;
  const { release, values, index } = memory.site;
  // What comes out of a merge differs nowhere else than what goes into it.
  const isOwn =
    release.layers.length === site.release.layers.length &&
    release.layers.every((layer, at) => at === index || layer === site.release.layers[at]);
  const all = isOwn
    ? differencesWithin(own, values.written, site.values.written)
    : differencesOf(values.written, site.values.written);
  return { memory, differences: { release: all, layer: own } };
}

function areAlike({ values, versionAsked, release, document }: Site, other: Site): boolean {
  return (
    values.chart.name === other.values.chart.name &&
    values.chart.version === other.values.chart.version &&
    values.profile === other.values.profile &&
    versionAsked === other.versionAsked &&
    release.comparesRenders === other.release.comparesRenders &&
    isBrokenIn(document) === isBrokenIn(other.document)
  );
}

/** Runs all rules over a site. */
export function runAll(site: Site, config: Config): SiteMemory {
  const contexts = contextsOf(site);
  const known = rulesFor(site, config).map((rule): [Rule, Known] => {
    const level = config.rules?.[rule.id];
    return [rule, { result: runRule(rule, site, contexts, level), level, read: ALL }];
  });
  return { site, known: new Map(known) };
}

const ALL: OfBoth<ReadPaths> = { release: 'all', layer: 'all' };

/**
 * The same, but a rule runs only if something is different that it looked at in each of the sites that
 * were checked before. `isWatched`: the result is to serve others in turn; that takes longer.
 */
export function runAgain(
  site: Site,
  config: Config,
  before: readonly Earlier[],
  isWatched: boolean,
): SiteMemory {
  const run = runsOf(site, isWatched);
  const known = rulesFor(site, config).map((rule): [Rule, Known] => {
    const level = config.rules?.[rule.id];
    for (const { memory, differences } of before) {
      const last = memory.known.get(rule);
      if (!last || last.result.failure || last.level !== level) continue;
      if (hasReadIn(last, differences)) continue;
      const own = isOfLayer(rule) ? differences.layer : differences.release;
      if (!rule.keywise || !own) return [rule, moved(last, site, before)];
      return [rule, run.part(rule, level, last, differences)];
    }
    return [rule, run.whole(rule, level)];
  });
  return { site, known: new Map(known) };
}

function hasReadIn({ read }: Known, { release, layer }: Earlier['differences']): boolean {
  return hasRead(read.release, release) || hasRead(read.layer, layer);
}

/** Runs rules one after the other, and tells what each looked at; if that is not watched, all. */
function runsOf(site: Site, isWatched: boolean) {
  const notes = { release: new Notes(), layer: new Notes() };
  let isKeywise = false;
  const watch = (written: Notes) => ({
    written,
    effective: notes.release,
    isKeywise: () => isKeywise,
  });
  const watches = isWatched
    ? { watch: { release: watch(notes.release), layer: watch(notes.layer) } }
    : {};
  let whole: Contexts | undefined;
  const run = (rule: Rule, level: Level | undefined, part?: Contexts): Known => {
    whole ??= contextsOf(site, watches);
    const contexts = part ?? whole;
    isKeywise = rule.keywise === true;
    const result = runRule(rule, site, contexts, level);
    // Another layer may decide it. Of a rule that looks at each key by itself, the place itself tells.
    if (!isKeywise) for (const { path } of result.findings) notes.release.add(path);
    const read = { release: notes.release.take(), layer: notes.layer.take() };
    return { result, level, read: isWatched ? read : ALL };
  };
  return {
    whole: (rule: Rule, level: Level | undefined) => run(rule, level),
    /** A rule that looks at each key by itself: only at what differs. */
    part: (
      rule: Rule,
      level: Level | undefined,
      last: Known,
      differences: Earlier['differences'],
    ) => {
      const written = {
        release: differentPart(site.values.written, differences.release),
        layer: differentPart(writtenBy(site.layer), differences.layer),
      };
      notes.release.addAll(last.read.release);
      notes.layer.addAll(last.read.layer);
      const { result, read } = run(rule, level, contextsOf(site, { ...watches, written }));
      const own = isOfLayer(rule) ? differences.layer : differences.release;
      const isNew = ({ path }: Finding) => touches(own, path);
      const kept = last.result.reports.filter((_, at) => !isTouched(last.result, at, isNew));
      const found = result.reports.filter((_, at) => isTouched(result, at, isNew));
      const failure = result.failure ? { failure: result.failure } : {};
      const all = { ...resultOf(rule, [...kept, ...found], site, level), ...failure };
      return { result: all, level, read };
    },
  };
}

function isTouched({ findings }: RuleResult, at: number, by: (finding: Finding) => boolean) {
  const finding = findings[at];
  return finding !== undefined && by(finding);
}

/** The same said of another site: where it shows, and what mends it, may be another. */
function moved(known: Known, site: Site, before: readonly Earlier[]): Known {
  const { result, level } = known;
  const { rule, reports } = result;
  if (reports.length === 0) return known;
  // Where it shows is known if the same was said of the same layer.
  const alike = before
    .filter(({ memory }) => memory.site.layer === site.layer)
    .map(({ memory }) => memory.known.get(rule)?.result)
    .find((each) => each?.reports === reports);
  if (!alike) return { ...known, result: resultOf(rule, reports, site, level) };
  return {
    ...known,
    result: { ...alike, findings: alike.findings.map((each) => ({ ...each, site })) },
  };
}
