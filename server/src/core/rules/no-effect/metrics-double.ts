import { isOpen } from '../../values/is-open.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const BUNDLED = 'metrics.enabled';
const EXTERNAL = 'externalServices.metrics.enabled';

export const metricsDouble: Rule = {
  id: 'metrics-double',
  section: 'no-effect',
  severity: 'warning',
  title: 'Send metrics to one place',
  why: 'The platform knows a single metrics backend. With both switches on, the chart names the bundled exporter, and the settings of the external service are passed over.',
  how: 'Turn off the one that you do not need.',
  docs: docs('integrations/setup/newrelic'),
  charts: ['platform'],
  source: 'polyaxon/templates/platform-cm.yaml, polyaxon/templates/platform-secrets.yaml',
  check({ values }) {
    if (!values.truthy(BUNDLED) || !values.truthy(EXTERNAL)) return [];
    if (isOpen(values, BUNDLED) || isOpen(values, EXTERNAL)) return [];
    return [
      {
        at: EXTERNAL,
        message:
          '`metrics.enabled` goes first, so nothing is sent to the service of `externalServices.metrics`.',
        fixes: [
          {
            title: 'Turn the bundled exporter off',
            changes: [{ merge: 'metrics:\n  enabled: false\n' }],
          },
          {
            title: 'Turn the external service off',
            changes: [{ merge: 'externalServices:\n  metrics:\n    enabled: false\n' }],
          },
        ],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
metrics:
  enabled: true
externalServices:
  metrics:
    enabled: true
    backend: datadog
`,
    good: `deploymentChart: platform
externalServices:
  metrics:
    enabled: true
    backend: datadog
`,
  },
};
