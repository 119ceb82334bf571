import type { Plan } from '../../core/plan/plan-change.ts';
import type { Change } from './picture.ts';

/** What a picture shows of a plan; `base` says what it is compared with. */
export function changeOfPlan(base: string, plan: Plan | undefined): Change {
  if (!plan || plan.upgrade) {
    return { said: `${base}: what another chart version changes is not known`, objects: [] };
  }
  const objects = plan.objects.flatMap(({ kind, name, consequences }) =>
    consequences.map((consequence) => ({ kind, name, consequence })),
  );
  const [count, maybe] = [plan.objects.length, plan.certain ? '' : ' likely'];
  const words = count === 1 ? `1 object${maybe} changes` : `${count} objects${maybe} change`;
  return { said: `${base}: ${words}`, objects };
}
