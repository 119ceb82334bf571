import type { Broker } from '../deployment/broker.ts';
import type { FixPlan } from '../fix.ts';
import type { Values } from '../values/values.ts';
import { managedRabbitmqFixes, managedRedisFixes } from './managed-broker.ts';

const REDIS = `broker: redis
redis:
  enabled: true
  architecture: standalone
`;

const REDIS_PASSWORD = `  usePassword: true
  auth:
    enabled: true
    password: \${1:change-me}
`;

const RABBITMQ = `broker: rabbitmq
rabbitmq:
  enabled: true
  image:
    repository: bitnamilegacy/rabbitmq
`;

const RABBITMQ_PASSWORD = `  auth:
    password: \${1:change-me}
`;

/** Ways to a broker, the best first: a managed one, unless the deployment is a trial. */
export function brokerFixes(values: Values, broker: Broker): readonly FixPlan[] {
  const bundled = bundledFix(values, broker);
  const managed = broker === 'redis' ? managedRedisFixes(values) : managedRabbitmqFixes(values);
  return values.profile === 'trial' ? [bundled, ...managed] : [...managed, bundled];
}

/** With a platformSecret, the client's password is there and cannot be seen from here. */
function bundledFix(values: Values, broker: Broker): FixPlan {
  const withPassword = !values.truthy('platformSecret');
  const [title, base, password] =
    broker === 'redis'
      ? (['Deploy the bundled Redis', REDIS, REDIS_PASSWORD] as const)
      : (['Deploy the bundled RabbitMQ', RABBITMQ, RABBITMQ_PASSWORD] as const);
  return { title, changes: [{ merge: withPassword ? base + password : base }] };
}
