import {
  BROKER_NAMES,
  BROKERS,
  type Broker,
  isAvailabilityOpen,
  isAvailable,
  usedBroker,
} from '../../deployment/broker.ts';
import { brokerFixes } from '../../fixes/provide-broker.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Report, Rule } from '../rule.ts';

export const brokerMissing: Rule = {
  id: 'broker-missing',
  section: 'render',
  severity: 'error',
  title: 'Give the scheduler a broker',
  why: 'The scheduler takes its tasks from Redis or RabbitMQ. The chart deploys neither by itself and does not notice that both are missing: it renders the address with an empty host.',
  how: 'Name a managed Redis or RabbitMQ under `externalServices`, or enable the bundled one, and say in `broker` which it is.',
  docs: docs('docs/setup/platform/broker'),
  charts: ['platform'],
  absence: true,
  versions: { from: '1.21' },
  source:
    'polyaxon/templates/platform-cm.yaml, polyaxon/templates/partials/_redis.tpl, polyaxon/templates/partials/_rabbitmq.tpl',
  *check({ values }) {
    if (isAvailabilityOpen(values)) return;
    if (isBrokerDeleted(values)) yield deletedBroker(values);
    const broker = usedBroker(values);
    if (!broker || BROKERS.some((each) => isAvailable(values, each))) return;
    yield {
      at: 'scheduler.enabled',
      message: say`The scheduler uses \`${broker}\` as its broker, but no ${BROKER_NAMES[broker]} is enabled or named, so the address that it gets has no host.`,
      fixes: brokerFixes(values, broker),
    };
  },
  example: {
    bad: `deploymentChart: platform
scheduler:
  enabled: true
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
broker: redis
externalServices:
  redis:
    host: redis.example.com
    port: 6379
`,
  },
};

/** A null takes the default away, and then the pods are told of no broker at all. */
function isBrokerDeleted(values: Values): boolean {
  const isOn = values.truthy('scheduler.enabled') && !isOpen(values, 'scheduler.enabled');
  return isOn && values.isWritten('broker') && values.get('broker') === undefined;
}

function deletedBroker(values: Values): Report {
  const there = BROKERS.find((each) => isAvailable(values, each));
  const name = (broker: Broker) => ({
    title: say`Set broker to ${broker}`,
    changes: [{ merge: `broker: ${broker}\n` }],
  });
  return {
    at: 'broker',
    message: '`broker` is null, which takes the default away: the scheduler is told of no broker.',
    fixes: there ? [name(there)] : brokerFixes(values, 'redis'),
  };
}
