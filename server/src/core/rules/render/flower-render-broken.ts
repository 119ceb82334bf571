import { isOpen } from '../../values/is-open.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const ENABLED = 'flower.enabled';

export const flowerRenderBroken: Rule = {
  id: 'flower-render-broken',
  section: 'render',
  severity: 'error',
  title: 'Leave Flower off',
  why: 'The template that tells Flower its broker has a misplaced parenthesis. Helm refuses it in every version of the chart, so nothing at all is installed while Flower is on.',
  how: 'Set `flower.enabled: false`. To watch the workers with Flower, deploy it beside this release and point it at the same broker.',
  docs: docs('docs/setup/platform/replication-concurrency'),
  charts: ['platform'],
  source: 'polyaxon/templates/flower/flower-deployment.yaml',
  check({ values }) {
    if (!values.truthy(ENABLED) || isOpen(values, ENABLED)) return [];
    return [
      {
        at: ENABLED,
        on: 'value',
        message: 'Helm cannot render the chart while Flower is enabled.',
        fixes: [
          { title: 'Turn Flower off', changes: [{ replace: ENABLED.split('.'), with: 'false' }] },
        ],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
flower:
  enabled: true
`,
    good: `deploymentChart: platform
flower:
  enabled: false
`,
  },
};
