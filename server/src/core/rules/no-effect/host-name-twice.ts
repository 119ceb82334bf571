import { isOpen } from '../../values/is-open.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const hostNameTwice: Rule = {
  id: 'host-name-twice',
  section: 'no-effect',
  severity: 'hint',
  title: 'Name the host once',
  why: 'While the ingress is on, the platform takes its own address from `ingress.hostName` alone. The top-level `hostName` is for deployments without an ingress.',
  how: 'Remove `hostName`, or write the name that is meant into `ingress.hostName`.',
  docs: docs('docs/setup/platform/common-reference', 'ingress-and-gateway-service'),
  charts: ['platform'],
  source: 'polyaxon/templates/partials/_host.tpl',
  check({ values }) {
    if (!values.truthy('ingress.enabled') || !values.isWritten('hostName')) return [];
    if (!values.truthy('hostName') || !values.truthy('ingress.hostName')) return [];
    if (['hostName', 'ingress.enabled'].some((key) => isOpen(values, key))) return [];
    return [
      {
        at: 'hostName',
        message: '`hostName` has no effect: with the ingress on, `ingress.hostName` is read.',
        tags: ['unnecessary'],
        fixes: [{ title: 'Remove hostName', changes: [{ remove: ['hostName'] }] }],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
hostName: polyaxon.internal
ingress:
  enabled: true
  hostName: polyaxon.acme.com
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
`,
  },
};
