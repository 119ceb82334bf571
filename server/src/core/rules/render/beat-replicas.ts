import { plainNumber, plainText } from '../../json.ts';
import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const REPLICAS = 'beat.replicas';

export const beatReplicas: Rule = {
  id: 'beat-replicas',
  section: 'render',
  severity: 'error',
  title: 'Run a single beat',
  why: 'The beat hands out the periodic tasks and is made to run alone. Several of them do not know of each other, so each may hand out every task again.',
  how: 'Set `beat.replicas: 1`. To get through more tasks, add replicas to the worker instead.',
  docs: docs('docs/setup/platform/replication-concurrency'),
  charts: ['platform'],
  source: 'polyaxon/templates/beat-deployment.yaml',
  check({ values }) {
    const replicas = values.get(REPLICAS);
    if (!values.truthy('beat.enabled') || isOpen(values, 'beat.enabled')) return [];
    if (!(plainNumber(replicas) > 1)) return [];
    return [
      {
        at: REPLICAS,
        on: 'value',
        message: say`${plainText(replicas)} beats run side by side, and periodic tasks can start once for each of them.`,
        fixes: [
          {
            title: 'Run a single beat',
            changes: [{ replace: REPLICAS.split('.'), with: '1' }],
            safe: true,
          },
        ],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
scheduler:
  enabled: true
beat:
  enabled: true
  image: registry.acme.com/polyaxon-beat
  replicas: 2
redis:
  enabled: true
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
beat:
  enabled: true
  image: registry.acme.com/polyaxon-beat
  replicas: 1
redis:
  enabled: true
`,
  },
};
