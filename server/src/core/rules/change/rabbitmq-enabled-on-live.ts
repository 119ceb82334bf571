import { turnedOn } from '../../changes/changed.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

/** What must be there for certain once a service is turned on; one of each list is enough. */
const CASES = [
  {
    on: 'rabbitmq.enabled',
    alsoOn: [],
    needs: [
      ['rabbitmq.auth.erlangCookie', 'rabbitmq.auth.existingErlangSecret'],
      ['rabbitmq.auth.password', 'rabbitmq.auth.existingPasswordSecret'],
    ],
  },
  {
    on: 'redis.auth.enabled',
    alsoOn: ['redis.enabled'],
    needs: [['redis.auth.password', 'redis.auth.existingSecret', 'global.redis.password']],
  },
  {
    on: 'postgresql.enabled',
    alsoOn: [],
    needs: [
      ['postgresql.auth.password', 'postgresql.auth.existingSecret'],
      ['postgresql.auth.postgresPassword', 'postgresql.auth.existingSecret'],
    ],
  },
] as const;

export const rabbitmqEnabledOnLive: ChangeRule = {
  id: 'rabbitmq-enabled-on-live',
  section: 'change',
  severity: 'error',
  title: 'Give a new bundled broker its passwords',
  why: 'In a first install the sub-chart makes up what is missing. In an upgrade it refuses to, and the whole upgrade fails.',
  how: 'Set `rabbitmq.auth.erlangCookie` and the passwords to fixed values.',
  charts: ['platform'],
  source: 'polyaxon/charts/rabbitmq/templates/secrets.yaml, charts/common/templates/_errors.tpl',
  checkChange(context) {
    const { after } = context;
    const missing = (needs: readonly string[]) => needs.every((path) => !after.truthy(path));
    return CASES.flatMap(({ on, alsoOn, needs }) => {
      const at = [on, ...alsoOn].find((path) => turnedOn(context, path));
      const isOn = [on, ...alsoOn].every((path) => after.truthy(path));
      const need = needs.find(missing);
      if (at === undefined || !isOn || !need) return [];
      const message = say`The upgrade fails: in an upgrade the sub-chart wants \`${need[0]}\` set.`;
      return [{ at, message }];
    });
  },
  example: {
    before: `deploymentChart: platform
rabbitmq:
  enabled: false
`,
    bad: `deploymentChart: platform
rabbitmq:
  enabled: true
`,
    good: `deploymentChart: platform
rabbitmq:
  enabled: true
  auth:
    erlangCookie: fixed
`,
  },
};
