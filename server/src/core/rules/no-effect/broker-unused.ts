import { BROKER_NAMES, BROKERS, isDeployed } from '../../deployment/broker.ts';
import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** With one of them, what is missing is the scheduler: see `scheduler-children-without-scheduler`. */
const CLIENTS = ['scheduler', 'compiler', 'worker', 'beat'];

export const brokerUnused: Rule = {
  id: 'broker-unused',
  section: 'no-effect',
  severity: 'info',
  title: 'Deploy a broker only with the scheduler',
  why: 'A broker carries the tasks of the scheduler. The chart tells the platform of one only where `scheduler.enabled` is true; without it, the bundled Redis or RabbitMQ runs for nothing.',
  how: 'Switch the broker off, or enable the scheduler. `redis.nonBroker: true` says that the Redis is there for something else.',
  docs: docs('docs/setup/platform/broker'),
  charts: ['platform'],
  absence: true,
  versions: { from: '1.21' },
  source: 'polyaxon/templates/platform-cm.yaml',
  *check({ values }) {
    const isOn = (service: string) =>
      values.truthy([service, 'enabled']) || isOpen(values, [service, 'enabled']);
    if (CLIENTS.some(isOn)) return;
    for (const broker of BROKERS) {
      if (!isDeployed(values, broker)) continue;
      if (broker === 'redis' && values.truthy('redis.nonBroker')) continue;
      yield {
        at: [broker, 'enabled'],
        message: say`Nothing uses the bundled ${BROKER_NAMES[broker]} while the scheduler is off.`,
        fixes: [
          {
            title: say`Switch off the bundled ${BROKER_NAMES[broker]}`,
            changes: [{ merge: `${broker}:\n  enabled: false\n` }],
          },
        ],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
redis:
  enabled: true
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
redis:
  enabled: true
`,
  },
};
