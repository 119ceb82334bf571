import { isUsed } from '../../deployment/is-used.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { formatPath, getAt } from '../../path.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Fields that Kubernetes does not fill in itself. */
const NEEDED =
  /^(?:gateway\.service\.(?:port|targetPort)|flower\.service\.(?:port|targetPort)|\w+\.hpa\.maxpods)$/;

export const numberMissing: Rule = {
  id: 'number-missing',
  section: 'render',
  keywise: true,
  severity: 'error',
  title: 'Keep the numbers that Kubernetes needs',
  why: 'A key with nothing behind it deletes the default of the chart. A Service without a port, or an autoscaler without its upper bound, is refused.',
  how: 'Write a number, or leave the key out to get the one of the chart.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/gateway-svc.yaml, polyaxon/templates/scheduler-hpa.yaml',
  *check({ values, leaves }) {
    for (const [path, value] of leaves) {
      if (value !== null && value !== '') continue;
      const name = formatPath(path);
      if (!NEEDED.test(name) || !isUsed(values, path)) continue;
      if ((values.get(path) ?? '') !== '') continue;
      const own = getAt(values.chart.defaults, path);
      const changes = [{ replace: path, with: snippetScalar(own ?? null) }];
      yield {
        at: path,
        message: say`\`${name}\` is blank, and Kubernetes refuses what has no number there.`,
        fixes:
          typeof own === 'number'
            ? [{ title: say`Change to ${own}, the chart's own`, changes }]
            : [],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  service:
    targetPort:
`,
    good: `deploymentChart: platform
gateway:
  service:
    targetPort: 8000
`,
  },
};
