import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Keys that Helm does nothing with: whoever writes one is likely to deploy with the official CLI. */
const CLI_KEYS = ['deploymentVersion', 'releaseName', 'namespace'];

export const brokerKeyMissingForCli: Rule = {
  id: 'broker-key-missing-for-cli',
  section: 'no-effect',
  severity: 'hint',
  title: 'Write broker for the official CLI',
  why: '`polyaxon admin deploy` looks at the file alone, without the defaults of the chart. It takes a file with Redis and without `broker: redis` for a mistake and refuses it, while Helm renders the same either way.',
  how: 'Write `broker: redis`, which is the default of the chart.',
  docs: docs('docs/setup/platform/broker'),
  charts: ['platform'],
  absence: true,
  versions: { from: '1.21' },
  source: 'polyaxon/values.yaml',
  // `deploymentChart` tells nothing: it also says which chart a file is for.
  *check({ values }) {
    const key = CLI_KEYS.find((name) => values.isWritten(name));
    if (key === undefined || values.isWritten('broker') || values.get('broker') !== 'redis') return;
    const at = ['redis.enabled', 'externalServices.redis'].find(
      (path) => values.isWritten(path) && values.truthy(path) && !isOpen(values, path),
    );
    if (at === undefined || values.truthy('redis.nonBroker')) return;
    yield {
      at,
      message: say`\`${key}\` is for the official CLI, which refuses Redis in a file that has no \`broker: redis\`.`,
      fixes: [
        { title: 'Write broker: redis', changes: [{ merge: 'broker: redis\n' }], safe: true },
      ],
    };
  },
  example: {
    bad: `deploymentChart: platform
namespace: polyaxon
scheduler:
  enabled: true
redis:
  enabled: true
`,
    good: `deploymentChart: platform
namespace: polyaxon
scheduler:
  enabled: true
broker: redis
redis:
  enabled: true
`,
  },
};
