import { allChanged, staysOn } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

const SAYS: Readonly<Record<string, string>> = {
  'rabbitmq.auth.username':
    'The platform logs in as another user, which a RabbitMQ with a volume does not have.',
  'rabbitmq.auth.password': 'Helm keeps the password that is in the cluster and ignores this one.',
  'rabbitmq.auth.erlangCookie':
    'Helm keeps the cookie that is in the cluster and ignores this one.',
};

export const rabbitmqCredentials: ChangeRule = {
  id: 'rabbitmq-credentials',
  section: 'change',
  severity: 'warning',
  title: 'Change RabbitMQ users in RabbitMQ first',
  why: 'Helm keeps the password and the cookie that are in the cluster. Another user name reaches the platform, but the broker keeps the users that are in its volume, and refuses the new one.',
  how: 'Use `rabbitmqctl add_user` or `change_password` first.',
  charts: ['platform'],
  source: 'polyaxon/charts/rabbitmq/templates/secrets.yaml',
  checkChange(context) {
    if (!staysOn(context, 'rabbitmq.enabled')) return [];
    return allChanged(context, Object.keys(SAYS)).map(({ at }) => ({
      at,
      message: SAYS[at] ?? '',
    }));
  },
  example: {
    before: `deploymentChart: platform
rabbitmq:
  enabled: true
  auth:
    username: polyaxon
`,
    bad: `deploymentChart: platform
rabbitmq:
  enabled: true
  auth:
    username: plx
`,
    good: `deploymentChart: platform
rabbitmq:
  enabled: true
  auth:
    username: polyaxon
  replicaCount: 2
`,
  },
};
