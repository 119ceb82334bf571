import { usedBroker } from '../../deployment/broker.ts';
import {
  askForPasswordFixes,
  givePasswordFix,
  SCHEDULER_FIXES,
} from '../../fixes/redis-password.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { docs } from '../links.ts';
import type { Report, Rule } from '../rule.ts';

export const redisAuthFlags: Rule = {
  id: 'redis-auth-flags',
  section: 'render',
  severity: 'error',
  title: 'Let Redis and the platform agree on a password',
  why: 'Two flags decide on one password. `redis.auth.enabled` makes the bundled Redis ask for it and creates its Secret; `redis.usePassword` makes the platform give it. A password of an external Redis gets its Secret only together with the scheduler. Where a Secret is missing, the pods that read it do not start.',
  how: 'Set `redis.auth.enabled` and `redis.usePassword` to the same. Set `externalServices.redis.usePassword` only with the scheduler enabled.',
  docs: docs('docs/setup/platform/redis-ha'),
  charts: ['platform'],
  absence: true,
  // Before, `usePassword` was the sub-chart's own key as well.
  versions: { from: '1.21' },
  source:
    'polyaxon/templates/partials/_plaform.tpl, polyaxon/templates/platform-secrets.yaml, polyaxon/charts/redis/templates/secret.yaml',
  *check({ values }) {
    const flags = ['redis.enabled', 'redis.usePassword', 'redis.auth.enabled', 'scheduler.enabled'];
    if (flags.some((path) => isOpen(values, path))) return;
    // With it, the chart wires up no password at all.
    if (values.truthy('platformSecret')) return;
    if (values.truthy('redis.enabled')) yield* bundled(values);
    else yield* external(values);
  },
  example: {
    bad: `deploymentChart: platform
scheduler:
  enabled: true
redis:
  enabled: true
  auth:
    enabled: true
    password: change-me
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
redis:
  enabled: true
  usePassword: true
  auth:
    enabled: true
    password: change-me
`,
  },
};

function* bundled(values: Values): Iterable<Report> {
  const asks = values.truthy('redis.auth.enabled');
  const gives = values.truthy('redis.usePassword');
  if (gives && !asks) {
    yield {
      at: 'redis.usePassword',
      message:
        '`redis.usePassword` makes the pods read a password from the Secret `<release>-redis`, which does not exist while `redis.auth.enabled` is false.',
      fixes: askForPasswordFixes(values),
    };
  }
  if (asks && !gives && usedBroker(values) === 'redis') {
    yield {
      at: 'redis.auth.enabled',
      message:
        'Redis asks for a password, but the platform gives none while `redis.usePassword` is false.',
      fixes: [givePasswordFix(values)],
    };
  }
}

function* external(values: Values): Iterable<Report> {
  const path = 'externalServices.redis.usePassword';
  if (!values.truthy(path) || isOpen(values, path) || values.truthy('scheduler.enabled')) return;
  yield {
    at: path,
    message:
      "The platform's pods read the Redis password from a Secret that is only created with the scheduler, which is off.",
    fixes: SCHEDULER_FIXES,
  };
}
