import {
  BROKER_NAMES,
  isAvailabilityOpen,
  isAvailable,
  missingKeys,
  otherBroker,
  placeOf,
  usedBroker,
} from '../../deployment/broker.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const brokerMismatch: Rule = {
  id: 'broker-mismatch',
  section: 'render',
  severity: 'error',
  title: 'Name the broker that is there',
  why: 'Only `broker` decides what the scheduler connects to, and its default is `redis`. Enabling RabbitMQ, as a page of the docs shows it, does not change that.',
  how: 'Set `broker` to the one that is enabled or named under `externalServices`.',
  docs: docs('docs/setup/platform/broker'),
  charts: ['platform'],
  absence: true,
  // Before, the default was RabbitMQ, under the name `rabbitmq-ha`.
  versions: { from: '1.21' },
  source: 'polyaxon/templates/platform-cm.yaml, polyaxon/values.yaml',
  *check({ values }) {
    const broker = usedBroker(values);
    if (!broker || isAvailabilityOpen(values) || isAvailable(values, broker)) return;
    const other = otherBroker(broker);
    if (!isAvailable(values, other)) return;
    const isWritten = values.isWritten('broker');
    const by = isWritten ? '' : say` by default`;
    yield {
      at: isWritten ? 'broker' : placeOf(values, other),
      on: isWritten ? 'value' : 'key',
      message: say`\`broker\` is \`${broker}\`${by}, but only ${BROKER_NAMES[other]} is set up: the scheduler gets a ${BROKER_NAMES[broker]} address without a host.`,
      fixes: [
        {
          title: say`Set broker to ${other}`,
          changes: [{ merge: `broker: ${other}\n` }],
          // A broker that somebody has chosen may be right, and the server wrong. One that is set up in part
          // brings an error of its own.
          safe: !isWritten && missingKeys(values, other).length === 0,
        },
      ],
    };
  },
  example: {
    bad: `deploymentChart: platform
scheduler:
  enabled: true
externalServices:
  rabbitmq:
    host: rabbitmq.example.com
    user: polyaxon
    password: change-me
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
broker: rabbitmq
externalServices:
  rabbitmq:
    host: rabbitmq.example.com
    user: polyaxon
    password: change-me
`,
  },
};
