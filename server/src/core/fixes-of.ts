import type { Finding } from './finding.ts';
import type { Change, EditPlan, Fix, FixPlan } from './fix.ts';
import { isObject } from './json.ts';
import { getAt, startsWith } from './path.ts';
import { fitsLayers } from './releases/fits-layers.ts';
import { setEdits } from './releases/set-edits.ts';
import type { Site } from './releases/site.ts';
import { errorsAlone } from './run-rules.ts';
import { setAt } from './values/set-at.ts';
import { textOf } from './words/say.ts';
import { planEdits } from './yaml/edit/plan-edits.ts';

/** What mends a finding, as text edits. Worked out on each call: most findings are only shown. */
export function fixesOf({ plans, site }: Finding): readonly Fix[] {
  return plans.flatMap((plan) => fixOf(plan, site) ?? []);
}

/** Undefined where the change cannot be made without loss, or would change nothing. */
export function fixOf(plan: FixPlan | EditPlan, site: Site | undefined): Fix | undefined {
  const { safe = false } = plan;
  const title = textOf(plan.title);
  const said = typeof plan.title === 'string' ? {} : { said: plan.title };
  if ('edits' in plan) return { title, ...said, edits: plan.edits, safe };
  if (!site || !fitsLayers(plan, { layers: site.release.layers, index: site.index })) {
    return undefined;
  }
  if (site.layer.kind === 'set') {
    const edits = setEdits(plan.changes, site.layer);
    return edits && { title, ...said, edits, safe };
  }
  const { file, document, onlyAt, conditional = false } = site;
  if (onlyAt) return undefined;
  const edits = planEdits(file, document, plan.changes);
  if (!edits || edits.length === 0) return undefined;
  const isSafe = safe && !conditional && !plan.changes.some((each) => bringsError(each, site));
  return { title, ...said, edits, safe: isSafe };
}

/**
 * Where nothing read it, nothing was wrong with what is moved. It is looked at alone, as the only entry of
 * the lists that it is in, which takes the same time in any file.
 */
function bringsError(change: Change, site: Site): boolean {
  if (!('move' in change)) return false;
  const to = change.to.map((segment) => (typeof segment === 'number' ? 0 : segment));
  const moved = setAt({}, to, getAt(site.values.written, change.move) ?? null);
  return isObject(moved) && errorsAlone(site, moved).some((path) => startsWith(path, to));
}
