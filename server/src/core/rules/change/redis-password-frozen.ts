import { allChanged, staysOn } from '../../changes/changed.ts';
import type { Values } from '../../values/values.ts';
import type { ChangeRule } from '../rule.ts';

const PASSWORDS = ['redis.auth.password', 'global.redis.password'];

export const redisPasswordFrozen: ChangeRule = {
  id: 'redis-password-frozen',
  section: 'change',
  severity: 'warning',
  title: 'Change the Redis password in its Secret',
  why: 'Once there is a Secret in the cluster, Helm keeps what is in it and ignores the value. Tools that only render write the new password, and Redis takes it with its next start while pods that run still have the old one.',
  how: 'Patch the key `redis-password` of the Secret `RELEASE-redis`, set the value, and restart Redis and all core pods.',
  charts: ['platform'],
  source:
    'polyaxon/charts/redis/templates/secret.yaml, polyaxon/charts/redis/charts/common/templates/_secrets.tpl',
  checkChange(context) {
    const { before, after } = context;
    const isOwn = (values: Values) =>
      values.truthy('redis.auth.enabled') && !values.truthy('redis.auth.existingSecret');
    if (!staysOn(context, 'redis.enabled') || !isOwn(before) || !isOwn(after)) return [];
    return allChanged(context, PASSWORDS).map(({ at }) => ({
      at,
      message: 'Helm keeps the Redis password that is in the cluster and ignores this one.',
    }));
  },
  example: {
    before: `deploymentChart: platform
redis:
  enabled: true
  auth:
    enabled: true
    password: first
`,
    bad: `deploymentChart: platform
redis:
  enabled: true
  auth:
    enabled: true
    password: second
`,
    good: `deploymentChart: platform
redis:
  enabled: true
  auth:
    enabled: true
    password: first
  master:
    resources: {}
`,
  },
};
