import type { ResourceBlock } from '../../deployment/resource-blocks.ts';
import type { FixPlan } from '../../fix.ts';
import { nest } from '../../fixes/nest.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isObject, type Json, plainText } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';
import { parseQuantity } from '../../values/quantity.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import type { Report } from '../rule.ts';

/** Requests that are above the limit, be either of them written or the chart's own. */
export function* requestsAboveLimits(values: Values, block: ResourceBlock): Iterable<Report> {
  const requests = values.get([...block.path, 'requests']);
  if (!block.limits || !isObject(requests)) return;
  for (const [name, request] of Object.entries(requests)) {
    const [above, below] = ['requests', 'limits'].map((kind) => [...block.path, kind, name]);
    const limit = below && values.get(below);
    if (!above || !below || limit === undefined) continue;
    if (!isAbove(request, limit)) continue;
    const raise = set('Raise the limit', below, request);
    const lower = set('Lower the request', above, limit);
    const atRequest = values.isWritten(above);
    yield {
      at: atRequest ? above : below,
      on: 'value',
      message: say`\`${formatPath(above)}\` is ${plainText(request)}${origin(values, above)}, above the limit of ${plainText(limit)}${origin(values, below)}, and Kubernetes refuses the pod.`,
      fixes: atRequest ? [raise, lower] : [lower, raise],
    };
  }
}

export function isAbove(request: Json, limit: Json): boolean {
  const [high, low] = [parseQuantity(request), parseQuantity(limit)];
  return high !== undefined && low !== undefined && high > low;
}

function origin(values: Values, path: Path): string {
  return values.isWritten(path) ? '' : " (the chart's default)";
}

function set(title: string, path: Path, amount: Json): FixPlan {
  const merge = nest(path.slice(0, -1), `${String(path.at(-1))}: ${snippetScalar(amount)}\n`);
  return { title: say`${title} to ${plainText(amount)}`, changes: [{ merge }] };
}
