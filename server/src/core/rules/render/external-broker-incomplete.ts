import {
  BROKER_NAMES,
  isAvailabilityOpen,
  missingKeys,
  usedBroker,
} from '../../deployment/broker.ts';
import { allOf, type Message, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const EFFECTS: Readonly<Record<string, Message>> = {
  user: say`an empty user name`,
  password: say`a password that the chart makes up`,
};

const TEMPLATES: Readonly<Record<string, string>> = {
  user: '${1:polyaxon}',
  password: '${2:change-me}',
};

export const externalBrokerIncomplete: Rule = {
  id: 'external-broker-incomplete',
  section: 'render',
  severity: 'error',
  title: 'Give the password of the external broker',
  why: 'The chart does not go without a password for an external RabbitMQ, nor for an external Redis with `usePassword`: where it is empty, the chart makes up a new random one at every install and upgrade, and the server knows nothing of it.',
  how: 'Set `password` next to the host, or keep it in a `platformSecret` as `POLYAXON_REDIS_PASSWORD` or `POLYAXON_RABBITMQ_PASSWORD`. RabbitMQ needs a `user` as well.',
  docs: docs('docs/setup/platform/broker'),
  charts: ['platform'],
  absence: true,
  versions: { from: '1.21' },
  source: 'polyaxon/templates/platform-secrets.yaml, polyaxon/templates/partials/_rabbitmq.tpl',
  *check({ values }) {
    const broker = usedBroker(values);
    if (!broker || isAvailabilityOpen(values)) return;
    const external = ['externalServices', broker];
    const missing = missingKeys(values, broker);
    const [first] = missing;
    if (first === undefined) return;
    const effect = allOf(missing.map((key) => EFFECTS[key] ?? key));
    const lines = missing.map((key) => `    ${key}: ${TEMPLATES[key]}\n`).join('');
    const merge = `externalServices:\n  ${broker}:\n${lines}`;
    yield {
      at: [...external, first],
      message: say`For the external ${BROKER_NAMES[broker]} the platform gets ${effect}.`,
      fixes: [{ title: say`Add ${allOf(missing)}`, changes: [{ merge }] }],
    };
  },
  example: {
    bad: `deploymentChart: platform
scheduler:
  enabled: true
broker: rabbitmq
externalServices:
  rabbitmq:
    host: rabbitmq.example.com
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
