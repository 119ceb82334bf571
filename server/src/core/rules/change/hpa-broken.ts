import { turnedOn } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

export const hpaBroken: ChangeRule = {
  id: 'hpa-broken',
  section: 'change',
  severity: 'warning',
  title: 'Scale the gateway by replicas',
  why: 'The autoscaler names a Deployment that the chart does not have, so it never scales anything.',
  how: 'Set `gateway.replicas`, or make an autoscaler of your own.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/gateway-hpa.yaml',
  checkChange(context) {
    if (!turnedOn(context, 'gateway.hpa.enabled')) return [];
    const message = 'This makes an autoscaler for a Deployment that does not exist.';
    return [{ at: 'gateway.hpa.enabled', message }];
  },
  example: {
    before: `deploymentChart: platform
gateway:
  replicas: 1
`,
    bad: `deploymentChart: platform
gateway:
  replicas: 1
  hpa:
    enabled: true
`,
    good: `deploymentChart: platform
gateway:
  replicas: 2
`,
  },
};
