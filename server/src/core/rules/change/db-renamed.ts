import { allChanged, staysOn } from '../../changes/changed.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

const SERVICES = ['postgresql', 'redis', 'rabbitmq'] as const;
const NAMES = { postgresql: 'PostgreSQL', redis: 'Redis', rabbitmq: 'RabbitMQ' } as const;

export const dbRenamed: ChangeRule = {
  id: 'db-renamed',
  section: 'change',
  severity: 'error',
  title: 'Keep the name of a bundled service',
  why: 'A StatefulSet under another name is a new one: it starts with an empty volume, and the old data stay in a claim that nobody uses. The platform asks for the fixed name and does not find the new one.',
  how: 'Take the name back. It can be chosen before the first install alone, and the platform cannot follow it even then.',
  charts: ['platform'],
  source: 'polyaxon/charts/*/templates/_helpers.tpl, polyaxon/templates/partials/_postgres.tpl',
  checkChange(context) {
    return SERVICES.filter((name) => staysOn(context, `${name}.enabled`)).flatMap((name) => {
      const [change] = allChanged(context, [`${name}.fullnameOverride`, `${name}.nameOverride`]);
      if (!change) return [];
      const message = say`${NAMES[name]} is deleted and made anew under another name, with an empty volume that the platform cannot reach.`;
      return [{ at: change.at, message }];
    });
  },
  example: {
    before: `deploymentChart: platform
postgresql:
  enabled: true
`,
    bad: `deploymentChart: platform
postgresql:
  enabled: true
  fullnameOverride: db
`,
    good: `deploymentChart: platform
postgresql:
  enabled: true
  commonLabels: {a: b}
`,
  },
};
