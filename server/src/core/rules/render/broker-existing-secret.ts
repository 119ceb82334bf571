import { type Broker, isDeployed } from '../../deployment/broker.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Report, Rule } from '../rule.ts';

export const brokerExistingSecret: Rule = {
  id: 'broker-existing-secret',
  section: 'render',
  severity: 'error',
  title: 'Name the broker Secret so that the platform finds it',
  why: "The platform's pods read the password of a bundled broker from `<release>-redis` or `<release>-rabbitmq`. With an existing Secret the sub-chart no longer puts the password there, and a pod that reads a missing Secret or key does not start.",
  how: 'Keep the password under `auth.password`, or give the platform its passwords in a `platformSecret`. For Redis a Secret named `<release>-redis` with the key `redis-password` does as well.',
  docs: docs('docs/setup/platform/broker'),
  charts: ['platform'],
  absence: true,
  versions: { from: '1.21' },
  source:
    'polyaxon/templates/partials/_plaform.tpl, polyaxon/charts/redis/templates/secret.yaml, polyaxon/charts/rabbitmq/templates/secrets.yaml',
  *check({ values }) {
    if (values.truthy('platformSecret')) return;
    const asksRedis = values.truthy('redis.usePassword') && values.truthy('redis.auth.enabled');
    if (asksRedis) yield* existingSecret(values, 'redis', 'existingSecret');
    yield* existingSecret(values, 'rabbitmq', 'existingPasswordSecret');
  },
  example: {
    bad: `deploymentChart: platform
scheduler:
  enabled: true
broker: redis
redis:
  enabled: true
  usePassword: true
  auth:
    enabled: true
    existingSecret: redis-password
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
broker: redis
redis:
  enabled: true
  usePassword: true
  auth:
    enabled: true
    existingSecret: polyaxon-redis
`,
  },
};

function* existingSecret(values: Values, broker: Broker, key: string): Iterable<Report> {
  const at = [broker, 'auth', key];
  const secret = values.get(at);
  if (typeof secret !== 'string' || secret === '') return;
  if (!isDeployed(values, broker) || isOpen(values, at)) return;
  // RabbitMQ's own Secret of that name is still made, for its cookie, so no other can have it.
  if (broker === 'redis' && secret.endsWith('-redis')) return;
  const title = 'Give the platform its passwords in a platformSecret';
  const fix = { title, changes: [{ merge: `platformSecret: \${1:polyaxon-platform}\n` }] };
  yield {
    at,
    on: 'value',
    message: say`The password is in \`${secret}\`, but the platform's pods read it from the Secret \`<release>-${broker}\`, which then does not hold it.`,
    // A platformSecret would put an `encryptionSecret` out of use (partials/_plaform.tpl:5-14).
    fixes: values.truthy('encryptionSecret') ? [] : [fix],
  };
}
