import type { Plan } from '../../core/plan/plan-change.ts';
import { type Message, say } from '../../core/words/say.ts';
import type { Change } from './picture.ts';

/** What a picture shows of a plan; `base` says what it is compared with. */
export function changeOfPlan(base: Message, plan: Plan | undefined): Change {
  if (!plan || plan.upgrade) {
    return { said: say`${base}: what another chart version changes is not known`, objects: [] };
  }
  const objects = plan.objects.flatMap(({ kind, name, consequences }) =>
    consequences.map((consequence) => ({ kind, name, consequence })),
  );
  return { said: say`${base}: ${countOf(plan)}`, objects };
}

function countOf({ objects: { length }, certain }: Plan): Message {
  if (length === 1) return certain ? say`1 object changes` : say`1 object likely changes`;
  return certain ? say`${length} objects change` : say`${length} objects likely change`;
}
