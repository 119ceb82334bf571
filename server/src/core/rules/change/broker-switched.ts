import { BROKER_NAMES, usedBroker } from '../../deployment/broker.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

export const brokerSwitched: ChangeRule = {
  id: 'broker-switched',
  section: 'change',
  severity: 'warning',
  title: 'Drain the queue before another broker',
  why: 'Tasks that wait in the old broker are never read. The job that makes the exchange runs after the first install alone, so a switch to RabbitMQ in an upgrade does not make it.',
  how: 'Let all runs end, switch, and run the `create_exchange` job once by hand if RabbitMQ is the new one.',
  charts: ['platform'],
  source: 'polyaxon/templates/platform-cm.yaml, polyaxon/templates/hooks/create_exchange-job.yaml',
  checkChange(context) {
    const [from, to] = [usedBroker(context.before), usedBroker(context.after)];
    if (!from || !to || from === to) return [];
    const rest =
      to === 'rabbitmq' ? ' The job that makes the exchange does not run in an upgrade.' : '';
    const message = say`Tasks that wait in ${BROKER_NAMES[from]} are never read.${rest}`;
    return [{ at: 'broker', message }];
  },
  example: {
    before: `deploymentChart: platform
broker: redis
scheduler:
  enabled: true
redis:
  enabled: true
`,
    bad: `deploymentChart: platform
broker: rabbitmq
scheduler:
  enabled: true
rabbitmq:
  enabled: true
`,
    good: `deploymentChart: platform
broker: redis
scheduler:
  enabled: true
redis:
  enabled: true
  usePassword: false
`,
  },
};
