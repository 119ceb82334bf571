import { holds } from '../../conditions/holds.ts';
import { all, any, not } from '../../conditions/words.ts';
import {
  allCorePlaced,
  CORE_SERVICES,
  isPlacementOpen,
  isServiceEnabled,
  metricsFollowsCore,
  servicePlaced,
  someCorePlaced,
} from '../../deployment/placement.ts';
import { copyFixes } from '../../fixes/copy-placement.ts';
import type { Path } from '../../path.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { allOf, say } from '../../words/say.ts';
import { reportMetrics } from '../checks/metrics-placement.ts';
import { docs } from '../links.ts';
import type { Report, Rule } from '../rule.ts';

export const partialCorePlacement: Rule = {
  id: 'partial-core-placement',
  section: 'scheduling',
  severity: 'info',
  title: 'Pin all core services, not only some',
  why: 'Core services depend on each other. One that is left out can still end up beside a heavy run, and slow down the others.',
  how: 'Set the global `nodeSelector`: every core service takes it unless it has its own. Only `metrics` never takes it and needs a `metrics.nodeSelector`.',
  docs: docs('docs/setup/platform/common-reference', 'node-selectors'),
  charts: ['platform', 'agent'],
  source:
    'polyaxon/templates/partials/_agent.tpl and its siblings, polyaxon/templates/metrics/metrics-deployment.yaml',
  production: true,
  absence: true,
  // Before, there were the services `api` and `streams` besides the gateway.
  versions: { from: '1.21' },
  condition: all(any(allCorePlaced, not(someCorePlaced)), metricsFollowsCore),
  *check({ values }) {
    yield* reportServices(values);
    yield* reportMetrics(values);
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  nodeSelector:
    polyaxon: core
`,
    good: `deploymentChart: platform
nodeSelector:
  polyaxon: core
`,
  },
};

function* reportServices(values: Values): Iterable<Report> {
  const { effective } = values;
  const services = CORE_SERVICES.filter(
    (service) => isServiceEnabled(values, service) && !isOpen(values, [service, 'enabled']),
  );
  const parents = [[], ...services.map((service) => [service])];
  if (parents.some((parent) => isPlacementOpen(values, parent))) return;
  const missing = services.filter((service) => !holds(servicePlaced(service), effective));
  const model = services.find((service) => !missing.includes(service));
  if (model === undefined || missing.length === 0) return;
  const names = allOf(missing.map((service) => `\`${service}\``));
  yield {
    at: cause(values, model, missing),
    message: say`No node selector or required affinity reaches ${names}, while \`${model}\` has one.`,
    fixes: copyFixes(values, model, missing),
  };
}

/** A service that lost the global affinity by its own, else what pins the one and not the others. */
function cause(values: Values, model: string, missing: readonly string[]): Path {
  const overruling = missing.find((service) => values.truthy([service, 'affinity']));
  if (overruling !== undefined) return [overruling, 'affinity'];
  return [model, values.truthy([model, 'nodeSelector']) ? 'nodeSelector' : 'affinity'];
}
