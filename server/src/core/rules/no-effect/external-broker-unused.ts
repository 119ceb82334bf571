import { BROKER_NAMES, BROKERS } from '../../deployment/broker.ts';
import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** The chart tells only these of the broker. */
const CLIENTS = ['scheduler', 'compiler', 'worker', 'beat', 'flower'];

export const externalBrokerUnused: Rule = {
  id: 'external-broker-unused',
  section: 'no-effect',
  severity: 'info',
  title: 'Name an external broker together with the scheduler',
  why: 'A broker carries the tasks of the scheduler. The chart passes its address on only where the scheduler is enabled; without it, nothing connects to the broker.',
  how: 'Enable the scheduler, or leave the address out.',
  docs: docs('docs/setup/platform/broker'),
  charts: ['platform'],
  // In an overlay, the scheduler may be in the base.
  absence: true,
  versions: { from: '1.21' },
  source: 'polyaxon/templates/platform-cm.yaml, polyaxon/templates/partials/_redis.tpl',
  *check({ values }) {
    const isOn = (service: string) =>
      values.truthy([service, 'enabled']) || isOpen(values, [service, 'enabled']);
    if (CLIENTS.some(isOn)) return;
    for (const broker of BROKERS) {
      const at = ['externalServices', broker, 'host'];
      if (!values.isWritten(at) || !values.truthy(at) || values.truthy([broker, 'enabled']))
        continue;
      yield {
        at,
        message: say`Nothing connects to the external ${BROKER_NAMES[broker]} while the scheduler is off.`,
        fixes: [
          { title: 'Turn the scheduler on', changes: [{ merge: 'scheduler:\n  enabled: true\n' }] },
        ],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
externalServices:
  redis:
    host: redis.acme.com
`,
    good: `deploymentChart: platform
broker: redis
scheduler:
  enabled: true
externalServices:
  redis:
    host: redis.acme.com
`,
  },
};
