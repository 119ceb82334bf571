import { isOpen } from '../../values/is-open.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const BACKEND = 'dns.backend';
const PREFIX = 'dns.prefix';

export const dnsBackend: Rule = {
  id: 'dns-backend',
  section: 'operations',
  severity: 'hint',
  title: 'Set the DNS prefix or the DNS backend, not both',
  why: 'The prefix is the full name of the DNS service, such as `kube-dns.kube-system`. Only where it is empty does Polyaxon make one out of the backend.',
  how: 'Keep `dns.prefix` and take `dns.backend` out, or the other way round.',
  docs: docs('docs/setup/platform/common-reference', 'dns'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/proxies-cm.yaml, agent/templates/proxies-cm.yaml',
  check({ values }) {
    if (!values.isWritten(BACKEND) || !values.truthy(BACKEND) || !values.truthy(PREFIX)) return [];
    if (isOpen(values, PREFIX)) return [];
    return [
      {
        at: BACKEND,
        message: '`dns.backend` is not used where `dns.prefix` is set.',
        tags: ['unnecessary'],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
dns:
  backend: coredns
  prefix: coredns.kube-system
`,
    good: `deploymentChart: platform
dns:
  prefix: coredns.kube-system
`,
  },
};
