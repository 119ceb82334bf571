import { turnedOff } from '../../changes/changed.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

export const schedulerOff: ChangeRule = {
  id: 'scheduler-off',
  section: 'change',
  severity: 'warning',
  title: 'Turn workers off with the scheduler',
  why: 'All configuration of the broker goes with the scheduler. Worker, compiler and beat stay where they are on, and find no broker.',
  how: 'Turn them off in the same upgrade.',
  charts: ['platform'],
  source: 'polyaxon/templates/platform-cm.yaml',
  checkChange(context) {
    if (!turnedOff(context, 'scheduler.enabled')) return [];
    const left = ['worker', 'compiler', 'beat'].filter((name) =>
      context.after.truthy(`${name}.enabled`),
    );
    const rest = left.length > 0 ? say`, and ${left.join(', ')} stay without a broker` : '';
    const message = say`The scheduler and all configuration of the broker go${rest}.`;
    return [{ at: 'scheduler.enabled', message }];
  },
  example: {
    before: `deploymentChart: platform
scheduler:
  enabled: true
`,
    bad: `deploymentChart: platform
scheduler:
  enabled: false
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
  replicas: 2
`,
  },
};
