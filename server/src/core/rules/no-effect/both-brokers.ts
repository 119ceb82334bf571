import {
  BROKER_NAMES,
  isAvailabilityOpen,
  isAvailable,
  otherBroker,
  placeOf,
  usedBroker,
} from '../../deployment/broker.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const bothBrokers: Rule = {
  id: 'both-brokers',
  section: 'no-effect',
  severity: 'warning',
  title: 'Set up one broker',
  why: 'The scheduler connects to the one that `broker` names; nothing in the platform is told of the other. A bundled one then runs for nothing, and the official CLI refuses such values.',
  how: 'Remove the broker that is not used, or name it in `broker`. `redis.nonBroker: true` says that the Redis is there for something else.',
  docs: docs('docs/setup/platform/broker'),
  charts: ['platform'],
  absence: true,
  versions: { from: '1.21' },
  source: 'polyaxon/templates/platform-cm.yaml',
  *check({ values }) {
    const used = usedBroker(values);
    if (!used || isAvailabilityOpen(values) || values.truthy('redis.nonBroker')) return;
    const other = otherBroker(used);
    if (!isAvailable(values, used) || !isAvailable(values, other)) return;
    const disable = {
      title: say`Switch off the bundled ${BROKER_NAMES[other]}`,
      changes: [{ merge: `${other}:\n  enabled: false\n` }],
    };
    const hasExternal = values.truthy(['externalServices', other, 'host']);
    yield {
      at: placeOf(values, other),
      message: say`The scheduler uses \`${used}\` as its broker, so nothing in the platform uses this ${BROKER_NAMES[other]}.`,
      fixes: hasExternal ? [] : [disable],
    };
  },
  example: {
    bad: `deploymentChart: platform
scheduler:
  enabled: true
broker: redis
rabbitmq:
  enabled: true
externalServices:
  redis:
    host: redis.example.com
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
broker: redis
externalServices:
  redis:
    host: redis.example.com
`,
  },
};
