import { conditions } from '../../generated/best-practices.js';
import { compareVersions } from './charts/version.ts';
import type { Config } from './config.ts';
import { type WrittenLeaf, writtenLeaves } from './deployment/written-leaves.ts';
import { type Finding, worded } from './finding.ts';
import type { JsonObject } from './json.ts';
import { type Path, startsWith, toPath } from './path.ts';
import { decidingLayer } from './releases/deciding-layer.ts';
import { type Watch, watched } from './releases/reads.ts';
import { writtenBy } from './releases/release.ts';
import type { Site } from './releases/site.ts';
import { spanInLayer } from './releases/span-in-site.ts';
import { rules } from './rules/index.ts';
import { isRule, type Report, type Rule, type RuleContext, type RuleMeta } from './rules/rule.ts';
import { GUIDE_SECTIONS } from './rules/sections.ts';
import type { Level } from './severity.ts';
import type { ShapeError } from './shape/shape-error.ts';
import type { Span } from './span.ts';
import { coalesce } from './values/coalesce.ts';
import { createValues, type Values } from './values/values.ts';
import { locate } from './yaml/locate.ts';
import type { YamlDocument } from './yaml/tree.ts';

/** A rule that threw. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

/** What one rule said of one site, before it is known which layer tells it. */
export interface RuleResult {
  readonly rule: Rule;
  readonly reports: readonly Report[];
  /** One for each report. */
  readonly findings: readonly Finding[];
  readonly failure?: RuleFailure;
}

const RULES = rules.filter(isRule);

/** The rules that hold for a site's chart, version, role and profile and are not turned off. */
export function rulesFor(site: Site, config: Config): readonly Rule[] {
  const isLossy = lossOf(site) !== undefined;
  return rulesHolding(site).filter((rule) => {
    const level = config.rules?.[rule.id];
    if (level === 'off' || (rule.offByDefault && level === undefined)) return false;
    return !isLossy || GUIDE_SECTIONS.includes(rule.section);
  });
}

/** The same for all sites of a chart, version, role and profile. */
function rulesHolding(site: Site): readonly Rule[] {
  const { values, role, versionAsked } = site;
  const { chart, profile } = values;
  const key = `${chart.name} ${chart.version} ${versionAsked} ${profile} ${role}`;
  const known = holding.get(key) ?? RULES.filter((rule) => holdsFor(rule, site));
  if (holding.size > 100) holding.clear();
  holding.set(key, known);
  return known;
}

const holding = new Map<string, readonly Rule[]>();

export interface Contexts {
  readonly release: RuleContext;
  readonly layer: RuleContext;
}

export interface ContextOptions {
  /** Notes what is looked at. */
  readonly watch?: { readonly release: Watch; readonly layer: Watch };
  /** Only a part of what is written. */
  readonly written?: { readonly release: JsonObject; readonly layer: JsonObject };
  /** The same layer's in a release of the same chart: there it has the same shape. */
  readonly like?: RuleContext;
}

/** What rules may look at. Of a release of one layer both contexts are one. */
export function contextsOf(site: Site, { watch, written, like }: ContextOptions = {}): Contexts {
  const { layer, values: all } = site;
  const values = written ? { ...all, written: written.release } : all;
  const release = contextOf(site, watch ? watched(values, watch.release) : values);
  if (site.release.layers.length === 1) return { release, layer: release };
  const own = layerValues(site, written?.layer ?? writtenBy(layer));
  return { release, layer: contextOf(site, watch ? watched(own, watch.layer) : own, like) };
}

/** Runs one rule over a site. A rule that throws is a failure, and says nothing. */
export function runRule(
  rule: Rule,
  site: Site,
  { release, layer }: Contexts,
  level: Level | undefined,
): RuleResult {
  try {
    if (rule.condition && isMet(rule.id, release.values.effective)) return resultOf(rule, [], site);
    return resultOf(rule, [...rule.check(isOfLayer(rule) ? layer : release)], site, level);
  } catch (error) {
    return { rule, reports: [], findings: [], failure: { rule: rule.id, error } };
  }
}

/** Where rules see an error, if these values were all that is written in a site. */
export function errorsAlone(site: Site, written: JsonObject): readonly Path[] {
  const { chart, profile, version } = site.values;
  const values = createValues(chart, profile, written, coalesce(chart.defaults, written), version);
  const context = contextOf(site, values);
  return rulesHolding(site)
    .flatMap(
      (rule) => runRule(rule, site, { release: context, layer: context }, undefined).findings,
    )
    .flatMap(({ severity, path }) => (severity === 'error' ? [path] : []));
}

/** What a rule reported, as findings in a site. */
export function resultOf(
  rule: Rule,
  reports: readonly Report[],
  site: Site,
  level?: Level,
): RuleResult {
  return { rule, reports, findings: reports.map((each) => findingOf(rule, each, level, site)) };
}

/** What a site is to tell of all that its rules said: a finding shows in the layer that decides it. */
export function landed(site: Site, results: readonly RuleResult[]): readonly Finding[] {
  const loss = lossOf(site);
  const findings = dropSuperseded(results.flatMap((each) => each.findings));
  return findings.filter(
    (finding) => landsIn(site, finding) && (!loss || standsBefore(loss, site, finding)),
  );
}

function lossOf({ document }: Site): Span | undefined {
  return document.problems.find(({ lossy }) => lossy);
}

/** Behind a syntax error keys may be missing that are written: what is not there is not missed. */
function standsBefore(loss: Span, { document: { root } }: Site, { path, span }: Finding): boolean {
  return root !== undefined && locate(root, path).depth === path.length && span.start < loss.start;
}

/** The shape of the values is told of each layer by itself, also of what another one overrides. */
export function isOfLayer({ section }: RuleMeta): boolean {
  return section === 'shape';
}

function landsIn({ release: { layers }, index }: Site, { rule, path }: Finding): boolean {
  return layers.length === 1 || isOfLayer(rule) || decidingLayer(layers, path) === index;
}

/** What one layer writes, among the values of its release. */
function layerValues({ values, versionAsked }: Site, written: JsonObject): Values {
  const { chart, profile, effective, get, truthy, isOpen } = values;
  const own = createValues(chart, profile, written, effective, versionAsked);
  return { ...own, get, truthy, isOpen };
}

/** The more specific of two findings at one place wins. */
function dropSuperseded(findings: readonly Finding[]): readonly Finding[] {
  const specific = findings.flatMap(({ rule, path }) =>
    'supersedes' in rule && Array.isArray(rule.supersedes)
      ? [{ path, general: rule.supersedes }]
      : [],
  );
  if (specific.length === 0) return findings;
  return findings.filter(
    ({ rule, path }) =>
      !specific.some((each) => each.general.includes(rule.id) && startsWith(path, each.path)),
  );
}

/** The rule's condition as compiled at build time. */
function isMet(id: string, effective: JsonObject): boolean {
  const condition = conditions[id];
  if (!condition) throw new Error('Its condition is not compiled; run the build');
  return condition(effective);
}

function contextOf({ document, release }: Site, values: Values, like?: RuleContext): RuleContext {
  const isBroken = isBrokenIn(document);
  let leaves: readonly WrittenLeaf[] | undefined;
  let shape: readonly ShapeError[] | undefined;
  // Whoever watches what is read has to see it each time.
  const look = () => void Reflect.ownKeys(values.written);
  return {
    values,
    ...(release.comparesRenders ? { comparesRenders: true } : {}),
    get leaves() {
      look();
      leaves ??= like?.leaves ?? writtenLeaves(values.written);
      return leaves;
    },
    get shape() {
      look();
      shape ??= like?.shape;
      shape ??= isBroken ? [] : values.chart.validateShape(values.written);
      return shape;
    },
  };
}

/** Half-typed text has half-typed keys, and what follows a broken line is read wrong. */
export function isBrokenIn({ problems }: YamlDocument): boolean {
  return problems.some(({ kind }) => kind === 'syntax');
}

function holdsFor(rule: Rule, { values, role, versionAsked }: Site): boolean {
  const { chart, profile } = values;
  if (!rule.charts.includes(chart.name)) return false;
  if (rule.production && profile === 'trial') return false;
  if (rule.absence && role === 'overlay') return false;
  const { from, to } = rule.versions ?? {};
  const version = versionAsked ?? chart.version;
  if (from !== undefined && compareVersions(version, from) < 0) return false;
  return to === undefined || compareVersions(version, to) <= 0;
}

export function findingOf(
  rule: RuleMeta,
  report: Report,
  level: Level | undefined,
  site: Site,
): Finding {
  const path = toPath(report.at);
  const set = level === 'off' ? undefined : level;
  return {
    rule,
    severity: set ?? report.severity ?? rule.severity,
    ...worded(report.message),
    path,
    span: spanInLayer(site.layer, path, report.on ?? 'key'),
    plans: report.fixes ?? [],
    site,
    tags: report.tags ?? [],
  };
}
