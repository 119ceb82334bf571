import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const PATHS = 'ingress.extraPaths';

export const ingressExtraPathsBroken: Rule = {
  id: 'ingress-extra-paths-broken',
  section: 'render',
  severity: 'error',
  title: 'Leave ingress.extraPaths empty',
  why: 'Inside its loop over the extra paths the template looks for `ingress.pathType` in the path instead of the values. Helm stops there, whatever the path looks like, also at the example in the comments of the chart.',
  how: 'Empty the list, and put the extra paths into an Ingress of your own for the same host. A redirect to HTTPS needs no path: on AWS, for one, the annotation `alb.ingress.kubernetes.io/ssl-redirect` does that.',
  docs: docs('docs/setup/platform/common-reference', 'ingress-and-gateway-service'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/ing.yaml, agent/templates/ing.yaml',
  versions: { from: '1.12' },
  check({ values }) {
    if (!values.truthy('ingress.enabled') || !values.truthy(PATHS)) return [];
    if (isOpen(values, 'ingress.enabled') || isOpen(values, PATHS)) return [];
    return [
      {
        at: PATHS,
        message: say`Helm cannot render the Ingress as soon as \`${PATHS}\` has an entry.`,
        fixes: [
          {
            title: 'Empty ingress.extraPaths',
            changes: [{ replace: PATHS.split('.'), with: '[]' }],
          },
        ],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  extraPaths:
    - path: /*
      backend:
        service:
          name: ssl-redirect
          port: use-annotation
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  annotations:
    alb.ingress.kubernetes.io/ssl-redirect: "443"
`,
  },
};
