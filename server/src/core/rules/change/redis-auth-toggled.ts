import { allChanged, staysOn } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

const PATHS = ['redis.usePassword', 'redis.auth.enabled'] as const;

export const redisAuthToggled: ChangeRule = {
  id: 'redis-auth-toggled',
  section: 'change',
  severity: 'warning',
  title: 'Turn on both sides of the Redis password',
  why: 'One key turns on the password of the bundled Redis, the other one makes the platform send it. Changed alone, one side asks for a password and the other has none.',
  how: 'Change `redis.auth.enabled` and `redis.usePassword` in one upgrade.',
  charts: ['platform'],
  source: 'polyaxon/templates/partials/_plaform.tpl, polyaxon/charts/redis/templates/secret.yaml',
  checkChange(context) {
    const { after } = context;
    if (!staysOn(context, 'redis.enabled')) return [];
    const [change, other] = allChanged(context, PATHS);
    if (!change || other || PATHS.every((path) => after.truthy(path) === after.truthy(PATHS[0]))) {
      return [];
    }
    const message =
      'Only one of Redis and the platform goes by a password now, so they do not connect.';
    return [{ at: change.at, message }];
  },
  example: {
    before: `deploymentChart: platform
redis:
  enabled: true
  usePassword: false
`,
    bad: `deploymentChart: platform
redis:
  enabled: true
  usePassword: true
`,
    good: `deploymentChart: platform
redis:
  enabled: true
  usePassword: true
  auth:
    enabled: true
`,
  },
};
