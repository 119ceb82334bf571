import { changed, show, staysOn } from '../../changes/changed.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

const PORTS = [
  {
    of: 'postgresql',
    ours: 'postgresql.service.ports.postgresql',
    theirs: 'postgresql.primary.service.ports.postgresql',
  },
  { of: 'redis', ours: 'redis.port', theirs: 'redis.master.service.ports.redis' },
  { of: 'rabbitmq', ours: 'rabbitmq.service.port', theirs: 'rabbitmq.service.ports.amqp' },
];

export const dbPortOneSide: ChangeRule = {
  id: 'db-port-one-side',
  section: 'change',
  severity: 'warning',
  title: 'Change both ports of a bundled service',
  why: 'One key is the port that the platform asks at, another one the port of the Service. Changed alone, they do not meet.',
  how: 'Set the port of the sub-chart’s Service to the same.',
  charts: ['platform'],
  source: 'polyaxon/templates/partials/_postgres.tpl, _redis.tpl, _rabbitmq.tpl',
  checkChange(context) {
    const { after } = context;
    return PORTS.flatMap(({ of, ours, theirs }) => {
      const change = changed(context, ours);
      if (!change || !staysOn(context, `${of}.enabled`)) return [];
      if (String(after.get(theirs)) === String(change.to)) return [];
      const message = say`The platform asks at ${show(change.to)}, and the Service listens at ${show(after.get(theirs))}.`;
      return [{ at: change.at, message }];
    });
  },
  example: {
    before: `deploymentChart: platform
redis:
  enabled: true
  port: 6379
`,
    bad: `deploymentChart: platform
redis:
  enabled: true
  port: 6380
`,
    good: `deploymentChart: platform
redis:
  enabled: true
  port: 6380
  master:
    service:
      ports:
        redis: 6380
`,
  },
};
