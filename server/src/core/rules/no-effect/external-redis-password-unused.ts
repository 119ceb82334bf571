import { usedBroker } from '../../deployment/broker.ts';
import { isOpen } from '../../values/is-open.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const EXTERNAL = 'externalServices.redis';

export const externalRedisPasswordUnused: Rule = {
  id: 'external-redis-password-unused',
  section: 'no-effect',
  severity: 'warning',
  title: 'Set usePassword for the password of an external Redis',
  why: 'The chart passes the password of an external Redis on only where `externalServices.redis.usePassword` is set as well. The example in the docs leaves that out.',
  how: 'Set `externalServices.redis.usePassword: true`, or remove the password if the server asks for none.',
  docs: docs('docs/setup/platform/redis-ha'),
  charts: ['platform'],
  absence: true,
  versions: { from: '1.21' },
  source: 'polyaxon/templates/partials/_plaform.tpl, polyaxon/templates/platform-secrets.yaml',
  *check({ values }) {
    // Without a scheduler nothing uses Redis, and then `usePassword` would ask for a Secret in vain.
    if (usedBroker(values) !== 'redis') return;
    if (values.truthy('redis.enabled') || isOpen(values, 'redis.enabled')) return;
    if (values.truthy(`${EXTERNAL}.usePassword`) || values.truthy('platformSecret')) return;
    // Also a password that another tool fills in: whatever it is, it is not read.
    if (!values.truthy(`${EXTERNAL}.host`) || !values.truthy(`${EXTERNAL}.password`)) return;
    yield {
      at: `${EXTERNAL}.password`,
      message: 'This password is not used: `externalServices.redis.usePassword` is not set.',
      fixes: [
        {
          title: 'Set usePassword',
          changes: [{ merge: 'externalServices:\n  redis:\n    usePassword: true\n' }],
        },
      ],
    };
  },
  example: {
    bad: `deploymentChart: platform
scheduler:
  enabled: true
broker: redis
externalServices:
  redis:
    host: redis.example.com
    password: change-me
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
broker: redis
externalServices:
  redis:
    host: redis.example.com
    usePassword: true
    password: change-me
`,
  },
};
