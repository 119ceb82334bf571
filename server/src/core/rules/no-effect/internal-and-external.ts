import type { FixPlan } from '../../fix.ts';
import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const NAMES = { postgresql: 'PostgreSQL', redis: 'Redis', rabbitmq: 'RabbitMQ' } as const;

const SERVICES = ['postgresql', 'redis', 'rabbitmq'] as const;

export const internalAndExternal: Rule = {
  id: 'internal-and-external',
  section: 'no-effect',
  severity: 'warning',
  title: 'Switch off the bundled service to use an external one',
  why: 'While a bundled service is enabled, the platform connects to it, and address, user and password of the external one are not read. The bundled database is enabled by default.',
  how: 'Set `enabled` of the bundled service to false, or remove the external one. If the bundled database already has data, dump it and restore it in the external one first.',
  docs: docs('docs/setup/platform/postgresql-ha', 'external-postgresql'),
  charts: ['platform'],
  absence: true,
  versions: { from: '1.21' },
  source:
    'polyaxon/templates/partials/_postgres.tpl, polyaxon/templates/partials/_redis.tpl, polyaxon/templates/partials/_rabbitmq.tpl',
  *check({ values }) {
    for (const service of SERVICES) {
      const [enabled, host] = [`${service}.enabled`, `externalServices.${service}.host`];
      if (!values.truthy(enabled) || !values.truthy(host)) continue;
      if (isOpen(values, enabled) || isOpen(values, host)) continue;
      const by = values.isWritten(enabled) ? '' : ', as it is by default';
      yield {
        at: host,
        message: say`The external ${NAMES[service]} is not used: the bundled one is enabled${by}, and the platform connects to that.`,
        fixes: [switchOff(service)],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
externalServices:
  postgresql:
    host: db.example.com
    password: change-me
`,
    good: `deploymentChart: platform
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: db.example.com
    password: change-me
`,
  },
};

function switchOff(service: keyof typeof NAMES): FixPlan {
  return {
    title: say`Switch off the bundled ${NAMES[service]}`,
    changes: [{ merge: `${service}:\n  enabled: false\n` }],
  };
}
