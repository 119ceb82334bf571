import { conditions } from '../../generated/best-practices.js';
import { compareVersions } from './charts/version.ts';
import type { Config } from './config.ts';
import type { Finding, Severity } from './finding.ts';
import type { Fix, FixPlan } from './fix.ts';
import type { Site } from './hosts/site.ts';
import { overrideAt, spanInSite } from './hosts/span-in-site.ts';
import type { JsonObject } from './json.ts';
import { startsWith, toPath } from './path.ts';
import { fitsLayering } from './releases/fits-layering.ts';
import { decidingLayer, ownLayer } from './releases/layering.ts';
import { rules } from './rules/index.ts';
import { isRule, type Report, type Rule, type RuleContext, type RuleMeta } from './rules/rule.ts';
import { GUIDE_SECTIONS } from './rules/sections.ts';
import type { ShapeError } from './shape/shape-error.ts';
import type { Span } from './span.ts';
import { createValues, type Values } from './values/values.ts';
import { planEdits } from './yaml/edit/plan-edits.ts';
import { locate } from './yaml/locate.ts';

/** A rule that threw. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

export interface RuleResults {
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
}

/** Runs every rule that holds for a site's chart, version, role and profile and is not turned off. */
export function runRules(site: Site, config: Config): RuleResults {
  const findings: Finding[] = [];
  const failures: RuleFailure[] = [];
  const context = contextOf(site, site.values);
  const own = site.layering ? contextOf(site, ownValues(site)) : context;
  const loss = site.document.problems.find(({ lossy }) => lossy);
  for (const rule of rules) {
    if (!isRule(rule) || !holdsFor(rule, site)) continue;
    if (loss && !GUIDE_SECTIONS.includes(rule.section)) continue;
    const severity = config.rules?.[rule.id];
    if (severity === 'off' || (rule.offByDefault && severity === undefined)) continue;
    try {
      if (rule.condition && isMet(rule.id, site.values.effective)) continue;
      for (const report of rule.check(isOfFile(rule) ? own : context)) {
        findings.push(findingOf(rule, report, severity, site));
      }
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  const landed = dropSuperseded(findings).filter((finding) => landsIn(site, finding));
  return { findings: loss ? landed.filter(standsBefore(loss, site)) : landed, failures };
}

/** Behind a syntax error keys may be missing that are written: what is not there is not missed. */
function standsBefore(loss: Span, { document: { root } }: Site): (finding: Finding) => boolean {
  return ({ path, span }) =>
    root !== undefined && locate(root, path).depth === path.length && span.start < loss.start;
}

/** The shape of the values is told of each file by itself, also of what another layer overrides. */
function isOfFile({ section }: RuleMeta): boolean {
  return section === 'shape';
}

/** In a release, a finding is told in the layer that decides it alone. */
function landsIn({ layering }: Site, { rule: id, path }: Finding): boolean {
  if (!layering || rules.some((rule) => rule.id === id && isOfFile(rule))) return true;
  return decidingLayer(layering, path) === layering.index;
}

/** What one layer writes, among the values of its release. */
function ownValues({ values, layering, versionAsked }: Site): Values {
  const { chart, profile, effective } = values;
  const written = (layering && ownLayer(layering)?.written) ?? {};
  return createValues(chart, profile, written, effective, versionAsked);
}

/** The more specific of two findings at one place wins. */
function dropSuperseded(findings: readonly Finding[]): readonly Finding[] {
  const superseding = rules.filter(isRule).filter(({ supersedes }) => supersedes !== undefined);
  const specific = findings.flatMap((finding) => {
    const general = superseding.find(({ id }) => id === finding.rule)?.supersedes;
    return general ? [{ path: finding.path, general }] : [];
  });
  if (specific.length === 0) return findings;
  return findings.filter(
    ({ rule, path }) =>
      !specific.some((each) => each.general.includes(rule) && startsWith(path, each.path)),
  );
}

/** The rule's condition as compiled at build time. */
function isMet(id: string, effective: JsonObject): boolean {
  const condition = conditions[id];
  if (!condition) throw new Error('Its condition is not compiled; run the build');
  return condition(effective);
}

function contextOf({ document, comparesRenders }: Site, values: Values): RuleContext {
  // Half-typed text has half-typed keys, and what follows a broken line is read wrong.
  const isBroken = document.problems.some(({ kind }) => kind === 'syntax');
  let shape: readonly ShapeError[] | undefined;
  return {
    values,
    ...(comparesRenders ? { comparesRenders } : {}),
    get shape() {
      shape ??= isBroken ? [] : values.chart.validateShape(values.written);
      return shape;
    },
  };
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

function findingOf(
  rule: Rule,
  report: Report,
  severity: Severity | undefined,
  site: Site,
): Finding {
  const path = toPath(report.at);
  let fixes: readonly Fix[] | undefined;
  return {
    rule: rule.id,
    severity: severity ?? report.severity ?? rule.severity,
    message: report.message,
    path,
    span: spanInSite(site, path, report.on ?? 'key'),
    // Worked out when somebody asks: most findings are only shown.
    get fixes() {
      // The host's own setting would win over what a fix writes.
      const plans = overrideAt(site, path) ? [] : (report.fixes ?? []);
      fixes ??= plans.flatMap((plan) => fixOf(plan, site) ?? []);
      return fixes;
    },
    tags: report.tags ?? [],
  };
}

/** Undefined where the change cannot be made without loss, or would change nothing. */
export function fixOf(plan: FixPlan, site: Site): Fix | undefined {
  const { file, document, onlyAt, conditional = false, layering } = site;
  if (onlyAt || (layering && !fitsLayering(plan, layering))) return undefined;
  const edits = planEdits(file, document, plan.changes);
  if (!edits || edits.length === 0) return undefined;
  return { title: plan.title, edits, safe: plan.safe === true && !conditional };
}
