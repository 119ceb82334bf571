import type { FixPlan } from '../fix.ts';
import type { Values } from '../values/values.ts';

const REDIS = `broker: redis
redis:
  enabled: false
externalServices:
  redis:
    host: \${1:redis.example.com}
    port: \${2:6379}
`;

const REDIS_PASSWORD = `    usePassword: true
    password: \${3:change-me}
`;

const RABBITMQ = `broker: rabbitmq
rabbitmq:
  enabled: false
externalServices:
  rabbitmq:
    host: \${1:rabbitmq.example.com}
    port: \${2:5672}
    user: \${3:polyaxon}
`;

const RABBITMQ_PASSWORD = `    password: \${4:change-me}
`;

/*
 * `broker` is always written: the official CLI wants to see it in the file. With a `platformSecret`
 * the chart takes all passwords from there and ignores those in the values (partials/_plaform.tpl:34).
 */

export function managedRedisFixes(values: Values): readonly FixPlan[] {
  const title = 'Use a managed Redis';
  const open: FixPlan = { title, changes: [{ merge: REDIS }] };
  if (values.truthy('platformSecret')) return [open];
  const withPassword: FixPlan = { title, changes: [{ merge: REDIS + REDIS_PASSWORD }] };
  // A password that is already asked for is not to be forgotten.
  if (values.truthy('externalServices.redis.usePassword')) return [withPassword];
  return [withPassword, { ...open, title: 'Use a managed Redis without a password' }];
}

export function managedRabbitmqFixes(values: Values): readonly FixPlan[] {
  const merge = values.truthy('platformSecret') ? RABBITMQ : RABBITMQ + RABBITMQ_PASSWORD;
  return [{ title: 'Use a managed RabbitMQ', changes: [{ merge }] }];
}
