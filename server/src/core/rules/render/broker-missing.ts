import {
  BROKER_NAMES,
  isAvailabilityOpen,
  isAvailable,
  otherBroker,
  usedBroker,
} from '../components/broker.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';
import { brokerFixes } from './bundled-broker-fixes.ts';

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
    const broker = usedBroker(values);
    if (!broker || isAvailabilityOpen(values)) return;
    if (isAvailable(values, broker) || isAvailable(values, otherBroker(broker))) return;
    yield {
      at: 'scheduler.enabled',
      message: `The scheduler uses \`${broker}\` as its broker, but no ${BROKER_NAMES[broker]} is enabled or named, so the address that it gets has no host.`,
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
