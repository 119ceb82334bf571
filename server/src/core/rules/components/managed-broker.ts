import { all, any, given, not, oneOf, truthy } from '../../conditions/words.ts';
import { managedRabbitmqFixes, managedRedisFixes } from '../../fixes/managed-broker.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { guide } from '../links.ts';
import type { Rule } from '../rule.ts';

export const managedBroker: Rule = {
  id: 'managed-broker',
  section: 'components',
  severity: 'info',
  title: 'Use a managed broker with the scheduler',
  why: 'With the scheduler on, every operation goes through the broker. A managed Redis or RabbitMQ survives the loss of a node and is kept up to date by someone else; the bundled one is yours to look after.',
  how: 'Set `redis.enabled` or `rabbitmq.enabled` to false and name the managed service under `externalServices`, together with the `broker` it is. A Redis password counts only with `externalServices.redis.usePassword`.',
  docs: guide('other-components-high-availability'),
  charts: ['platform'],
  source:
    'polyaxon/templates/platform-cm.yaml, polyaxon/templates/partials/_redis.tpl, polyaxon/templates/partials/_rabbitmq.tpl',
  production: true,
  // The templates hand the broker to the services only if the scheduler is on (platform-cm.yaml:37-53).
  condition: given(truthy('scheduler.enabled'), not(any(bundled('redis'), bundled('rabbitmq')))),
  check({ values }) {
    const broker = values.get('broker');
    if (broker !== 'redis' && broker !== 'rabbitmq') return [];
    if (isAnyOpen(values, ['scheduler.enabled', `${broker}.enabled`])) return [];
    return [
      {
        at: [broker, 'enabled'],
        message: say`The scheduler's tasks go through the bundled \`${broker}\`, which is only as available as its pods in this release.`,
        fixes: broker === 'redis' ? managedRedisFixes(values) : managedRabbitmqFixes(values),
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
scheduler:
  enabled: true
broker: redis
redis:
  enabled: true
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
broker: redis
redis:
  enabled: false
externalServices:
  redis:
    host: redis.example.com
    port: 6379
`,
  },
};

/** An external host beside it is a mistake of its own; the bundled one would win (_redis.tpl:7). */
function bundled(broker: string) {
  return all(
    oneOf('broker', [broker]),
    truthy([broker, 'enabled']),
    not(truthy(['externalServices', broker, 'host'])),
  );
}

function isAnyOpen(values: Values, paths: readonly string[]): boolean {
  return paths.some((path) => isOpen(values, path));
}
