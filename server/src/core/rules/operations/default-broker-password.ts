import { BROKER_NAMES, type Broker, isDeployed } from '../../deployment/broker.ts';
import type { Change, FixPlan } from '../../fix.ts';
import { setKeys } from '../../fixes/set-keys.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Report, Rule } from '../rule.ts';

/** In the chart's values.yaml, for everybody to read. */
const DEFAULT = 'polyaxon';

const PASSWORD = { password: '${1:change-me}' };

export const defaultBrokerPassword: Rule = {
  id: 'default-broker-password',
  section: 'operations',
  severity: 'warning',
  title: 'Give the bundled broker a password of its own',
  why: 'Whoever can write to the broker can hand tasks to the platform. The default password is published with the chart, and the bundled Redis asks for none at all unless told so.',
  how: 'Set `rabbitmq.auth.password`; for Redis set `redis.usePassword`, `redis.auth.enabled` and `redis.auth.password`. A RabbitMQ that already has a volume keeps its old password: change it there as well, with `rabbitmqctl change_password`.',
  docs: docs('docs/setup/platform/broker'),
  charts: ['platform'],
  production: true,
  absence: true,
  versions: { from: '1.21' },
  source: 'polyaxon/values.yaml',
  *check({ values }) {
    if (isDeployed(values, 'redis')) yield* redis(values);
    if (isDeployed(values, 'rabbitmq')) {
      yield* published(values, 'rabbitmq', 'existingPasswordSecret');
    }
  },
  example: {
    bad: `deploymentChart: platform
broker: rabbitmq
scheduler:
  enabled: true
rabbitmq:
  enabled: true
`,
    good: `deploymentChart: platform
broker: rabbitmq
scheduler:
  enabled: true
rabbitmq:
  enabled: true
  auth:
    password: change-me
`,
  },
};

function* redis(values: Values): Iterable<Report> {
  const flags = ['redis.auth.enabled', 'redis.usePassword'] as const;
  if (flags.some((flag) => isOpen(values, flag))) return;
  const [asks, gives] = [values.truthy(flags[0]), values.truthy(flags[1])];
  // One flag without the other is `redis-auth-flags`.
  if (asks !== gives && !values.truthy('platformSecret')) return;
  if (asks) return yield* published(values, 'redis', 'existingSecret');
  const hasOwn = values.truthy('redis.auth.password') && !isPublished(values, 'redis');
  const auth = { enabled: 'true', ...(hasOwn ? {} : PASSWORD) };
  const changes = [
    { merge: 'redis:\n  usePassword: true\n' },
    ...setKeys(values, 'redis.auth', auth),
  ];
  yield {
    at: values.isWritten(flags[0]) ? flags[0] : 'redis.enabled',
    severity: 'info',
    message: 'The bundled Redis asks for no password.',
    fixes: fixes(values, changes),
  };
}

function* published(values: Values, broker: Broker, secret: string): Iterable<Report> {
  const auth = `${broker}.auth`;
  if (!isPublished(values, broker) || values.truthy(`${auth}.${secret}`)) return;
  yield {
    at: values.isWritten(`${auth}.password`) ? `${auth}.password` : `${broker}.enabled`,
    message: say`The bundled ${BROKER_NAMES[broker]} has the chart's published default password.`,
    fixes: fixes(values, setKeys(values, auth, PASSWORD)),
  };
}

function isPublished(values: Values, broker: Broker): boolean {
  return values.get([broker, 'auth', 'password']) === DEFAULT;
}

/** A platformSecret holds the password too, and would have to change with it. */
function fixes(values: Values, changes: readonly Change[]): readonly FixPlan[] {
  return values.truthy('platformSecret') ? [] : [{ title: 'Set a broker password', changes }];
}
