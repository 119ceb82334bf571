import type { Config } from '../../core/config.ts';
import type { Effects } from '../../core/effects/effects.ts';
import type { RenderedObject } from '../../core/effects/render.ts';
import type { Site } from '../../core/hosts/site.ts';
import type { LintResult } from '../../core/lint.ts';
import { formatPath } from '../../core/path.ts';
import { checkChange, withoutSilenced } from '../../core/plan/check-change.ts';
import { compareObjects, type PlannedObject } from '../../core/plan/compare-objects.ts';
import { type Plan, planChange, worstFirst } from '../../core/plan/plan-change.ts';
import { planNotes } from '../../core/plan/plan-notes.ts';
import { redact } from '../../features/redact.ts';
import { reportedFinding } from '../file-report.ts';
import type { ChangedObject, PlannedRelease } from '../plan-reporters/plan-report.ts';

/** One release in what is deployed and in what is to be. */
export interface ReleasePair {
  readonly path: string;
  readonly before: { readonly result: LintResult; readonly site: Site };
  readonly after: { readonly result: LintResult; readonly site: Site };
}

/** What two renders with Helm hold; the plan then goes by these. */
export interface RealRenders {
  readonly before: readonly RenderedObject[];
  readonly after: readonly RenderedObject[];
}

export function planRelease(
  { path, before, after }: ReleasePair,
  effects: Effects,
  config: Config,
  shown: (name: string) => string,
  real?: RealRenders,
): PlannedRelease {
  const worked = planChange(before.site.values, after.site.values, effects);
  const plan = real ? withRenders(worked, real) : worked;
  const base = { source: before.result.source, site: before.site };
  const found = checkChange(base, after.site, effects, config);
  const findings = withoutSilenced(after.result, found);
  const { values, layering } = after.site;
  return {
    name: layering?.release.name ?? '{release}',
    chart: values.chart.name,
    path,
    changes: plan.changes.map(({ path: at, from, to, objects, certain }) => ({
      path: formatPath(at),
      from: redact(at, from ?? null),
      to: redact(at, to ?? null),
      objects: objects.flatMap(changedObjects),
      certain,
    })),
    objects: plan.objects.map(({ kind, name, consequences }) => ({ kind, name, consequences })),
    findings: findings.map((each) => reportedFinding(each, after.result.positions, shown)),
    notes: planNotes(plan, values, effects.version),
    certain: plan.certain,
  };
}

/** What Helm shows counts; which value does it is still worked out. */
function withRenders({ changes }: Plan, { before, after }: RealRenders): Plan {
  const objects = worstFirst(compareObjects(before, after));
  const happens = new Set(objects.map(({ kind, name }) => `${kind} ${name}`));
  return {
    changes: changes.map((change) => ({
      ...change,
      objects: change.objects.filter(({ kind, name }) => happens.has(`${kind} ${name}`)),
    })),
    objects,
    rendered: true,
    certain: true,
  };
}

function changedObjects({ kind, name, consequences, fields }: PlannedObject): ChangedObject[] {
  return consequences.map((consequence) => ({
    kind,
    name,
    consequence,
    fields: [...fields].flatMap(([field, does]) => (does === consequence ? [field] : [])),
  }));
}
