import { isDefault } from '../../values/is-default.ts';
import type { Rule } from '../rule.ts';

const NOTIFIER = 'notifier';

export const notifierUnusedCe: Rule = {
  id: 'notifier-unused-ce',
  section: 'no-effect',
  severity: 'hint',
  title: 'Do not expect the notifier to follow its settings in the Community Edition',
  why: 'The chart hands these settings to the agent, but the open server makes the jobs that notify without them: the default image, no placement and no resources.',
  how: 'Leave `notifier` out. If this is an Enterprise control plane, `organizationKey` says so, and this rule is silent.',
  charts: ['platform'],
  source:
    'templates/agent-cm.yaml (POLYAXON_AGENT_NOTIFIER); haupt/streams/tasks/notification.py of the open server 2.16.0, which does not read it',
  absence: true,
  versions: { from: '2.0' },
  check({ values }) {
    if (!values.isWritten(NOTIFIER) || !values.truthy(NOTIFIER)) return [];
    if (isDefault(values, NOTIFIER)) return [];
    // The Secret may hold the key: templates/platform-secrets.yaml:24.
    if (values.truthy('organizationKey') || values.truthy('platformSecret')) return [];
    return [
      {
        at: NOTIFIER,
        message:
          '`notifier` does nothing in the Community Edition: its jobs run without these settings.',
        tags: ['unnecessary'],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
notifier:
  nodeSelector:
    polyaxon: workload
`,
    good: `deploymentChart: platform
organizationKey: my-key
notifier:
  nodeSelector:
    polyaxon: workload
`,
  },
};
