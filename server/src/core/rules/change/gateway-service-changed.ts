import { allChanged, show, staysOn, turnedOn } from '../../changes/changed.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

const TYPE = 'gateway.service.type';

export const gatewayServiceChanged: ChangeRule = {
  id: 'gateway-service-changed',
  section: 'change',
  severity: 'warning',
  title: 'Tell users before the address changes',
  why: 'The way to the gateway is part of the configuration of the core pods, so they restart, and the address that users, their command lines and DNS know is another one.',
  how: 'Tell users, and change the host of their command lines, DNS and the names in certificates.',
  charts: ['platform', 'agent'],
  source:
    'polyaxon/templates/partials/_host.tpl, polyaxon/templates/gateway-svc.yaml, polyaxon/templates/ing.yaml',
  checkChange(context) {
    const { before, after } = context;
    const hasIngress = before.truthy('ingress.enabled') || after.truthy('ingress.enabled');
    const hasNodePort = [before, after].some((values) => values.get(TYPE) === 'NodePort');
    const paths = [
      TYPE,
      'gateway.service.port',
      ...(hasNodePort ? ['gateway.service.nodePort'] : []),
      ...(hasIngress ? ['ingress.enabled', 'ingress.hostName', 'ingress.path'] : []),
      'hostName',
      'dns.customCluster',
    ];
    const moved = allChanged(context, paths).map(({ at, from, to }) => ({
      at,
      message: say`The address of the platform changes with this (${show(from)} → ${show(to)}), and core pods restart.`,
    }));
    if (!staysOn(context, 'ingress.enabled') || !turnedOn(context, 'ingress.tls')) return moved;
    const message =
      'The address of the platform begins with https from now on, and core pods restart.';
    return [...moved, { at: 'ingress.tls', message }];
  },
  example: {
    before: `deploymentChart: platform
gateway:
  service:
    type: LoadBalancer
`,
    bad: `deploymentChart: platform
gateway:
  service:
    type: ClusterIP
`,
    good: `deploymentChart: platform
gateway:
  service:
    type: LoadBalancer
    annotations: {a: b}
`,
  },
};
