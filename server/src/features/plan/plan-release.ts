import type { Config } from '../../core/config.ts';
import type { Effects } from '../../core/effects/effects.ts';
import type { RenderedObject } from '../../core/effects/render.ts';
import { formatPath } from '../../core/path.ts';
import { type ChangeFinding, checkChange, withoutSilenced } from '../../core/plan/check-change.ts';
import type { PlannedObject } from '../../core/plan/compare-objects.ts';
import { planChange, withRenders } from '../../core/plan/plan-change.ts';
import { planNotes } from '../../core/plan/plan-notes.ts';
import type { Site } from '../../core/releases/site.ts';
import { rankOf } from '../../core/severity.ts';
import { type Message, textOf } from '../../core/words/say.ts';
import type { YamlComment } from '../../core/yaml/tree.ts';
import { redact } from '../redact.ts';
import type { ChangedObject, PlannedFinding, PlannedRelease } from './plan-report.ts';

/** One release as it is deployed and as it is to be. */
export interface ReleasePair {
  /** Undefined where nothing names it. */
  readonly name: string | undefined;
  /** The file that its values are in, or that names it. */
  readonly file: string;
  readonly before: Site;
  readonly after: Site;
  readonly config: Config;
  commentsOf(name: string): readonly YamlComment[];
}

/** What two renders with Helm hold; the plan then goes by these. */
export interface RealRenders {
  readonly before: readonly RenderedObject[];
  readonly after: readonly RenderedObject[];
}

export interface PlanOptions {
  /** Two renders, where Helm was asked. */
  readonly real?: RealRenders | undefined;
  /** Says it in the language of the reader. */
  readonly say?: (message: Message) => string;
}

/** The plan of one release; `tell` says how a finding is told. */
export function planRelease<F extends PlannedFinding>(
  { name, file, before, after, config, commentsOf }: ReleasePair,
  effects: Effects,
  tell: (found: ChangeFinding) => F,
  { real, say = textOf }: PlanOptions = {},
): PlannedRelease<F> {
  const worked = planChange(before.values, after.values, effects);
  const plan = real ? withRenders(worked, real.before, real.after) : worked;
  const findings = withoutSilenced(checkChange(before, after, effects, config), commentsOf);
  return {
    name: name ?? '{release}',
    chart: after.values.chart.name,
    path: file,
    changes: plan.changes.map(({ path: at, from, to, objects, certain }) => ({
      path: formatPath(at),
      from: redact(at, from ?? null),
      to: redact(at, to ?? null),
      objects: objects.flatMap(changedObjects),
      certain,
    })),
    objects: plan.objects.map((each) => ({
      kind: each.kind,
      name: each.name,
      consequences: each.consequences,
    })),
    findings: worstFirst(findings).map(tell),
    notes: planNotes(plan, after.values, effects.version).map(say),
    certain: plan.certain,
    objectsKnown: plan.rendered || !plan.upgrade,
  };
}

function worstFirst(findings: readonly ChangeFinding[]): readonly ChangeFinding[] {
  return findings.toSorted((a, b) => rankOf(a.finding.severity) - rankOf(b.finding.severity));
}

function changedObjects({ kind, name, consequences, fields }: PlannedObject): ChangedObject[] {
  return consequences.map((consequence) => ({
    kind,
    name,
    consequence,
    fields: [...fields].flatMap(([field, does]) => (does === consequence ? [field] : [])),
  }));
}
