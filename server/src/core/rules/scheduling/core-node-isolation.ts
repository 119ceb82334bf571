import { CORE_SERVICES, isPlacementOpen, someCorePlaced } from '../../deployment/placement.ts';
import type { FixPlan } from '../../fix.ts';
import { nest } from '../../fixes/nest.ts';
import { nodeSelectorTemplate } from '../../fixes/node-selector.ts';
import type { Values } from '../../values/values.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const SELECTOR = nodeSelectorTemplate([]);

const TOLERATIONS = `tolerations:
  - key: \${1:polyaxon}
    operator: Equal
    value: \${2:core}
    effect: NoSchedule
`;

export const coreNodeIsolation: Rule = {
  id: 'core-node-isolation',
  section: 'scheduling',
  severity: 'warning',
  title: 'Pin core services to their own nodes',
  why: 'A run that eats up or loses its node takes along what else runs there. If that is the API, the scheduler or the operator, everybody waits. Core services stay responsive on nodes where no user workload runs.',
  how: 'Set the global `nodeSelector` to a label that only core nodes carry, and send runs to other nodes with presets. To keep every other pod away as well, taint the core nodes and add `tolerations`; a toleration alone attracts nothing.',
  docs: docs('docs/setup/platform/common-reference', 'node-and-deployment-manipulation'),
  charts: ['platform', 'agent'],
  source:
    'partials/_gateway.tpl, _agent.tpl, _operator.tpl (config.*.scheduling) in polyaxon/templates and agent/templates',
  production: true,
  absence: true,
  condition: someCorePlaced,
  check({ values }) {
    const parents = [[], ...CORE_SERVICES.map((service) => [service])];
    if (parents.some((parent) => isPlacementOpen(values, parent))) return [];
    return [
      {
        at: 'nodeSelector',
        message:
          'Core services can land on the same nodes as user runs: no node selector or required affinity is set.',
        fixes: fixes(values),
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  service:
    type: ClusterIP
`,
    good: `deploymentChart: platform
nodeSelector:
  polyaxon: core
`,
  },
};

function fixes(values: Values): readonly FixPlan[] {
  const plain: FixPlan = {
    title: 'Add a node selector for core services',
    changes: [{ merge: SELECTOR + forMetrics(values, '') }],
  };
  if (values.truthy('tolerations')) return [plain];
  const tainted: FixPlan = {
    title: 'Add a node selector and a toleration for tainted core nodes',
    changes: [{ merge: SELECTOR + TOLERATIONS + forMetrics(values, TOLERATIONS) }],
  };
  return [plain, tainted];
}

/** `metrics` takes no global scheduling keys (metrics/metrics-deployment.yaml:21-32). */
function forMetrics(values: Values, tolerations: string): string {
  if (!values.truthy('metrics.enabled') || values.truthy('metrics.nodeSelector')) return '';
  return nest(['metrics'], SELECTOR + (values.truthy('metrics.tolerations') ? '' : tolerations));
}
