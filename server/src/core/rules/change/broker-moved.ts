import { turnedOff, turnedOn } from '../../changes/changed.ts';
import { BROKER_NAMES, usedBroker } from '../../deployment/broker.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

export const brokerMoved: ChangeRule = {
  id: 'broker-moved',
  section: 'change',
  severity: 'warning',
  title: 'Drain the queue before the broker moves',
  why: 'What waits in the queue stays in the old broker. The volume of a bundled one stays behind in its claim.',
  how: 'Let all runs end first, then move.',
  charts: ['platform'],
  source: 'polyaxon/templates/partials/_redis.tpl, polyaxon/templates/partials/_rabbitmq.tpl',
  checkChange(context) {
    const [from, to] = [usedBroker(context.before), usedBroker(context.after)];
    if (!from || from !== to) return [];
    const at = `${from}.enabled`;
    if (!turnedOn(context, at) && !turnedOff(context, at)) return [];
    const where = context.after.truthy(at) ? 'into the cluster' : 'out of the cluster';
    const message = say`${BROKER_NAMES[from]} moves ${where}: what waits in the old queue is lost.`;
    return [{ at, message }];
  },
  example: {
    before: `deploymentChart: platform
scheduler:
  enabled: true
redis:
  enabled: true
`,
    bad: `deploymentChart: platform
scheduler:
  enabled: true
redis:
  enabled: false
externalServices:
  redis:
    host: redis.example.com
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
redis:
  enabled: true
  usePassword: false
`,
  },
};
