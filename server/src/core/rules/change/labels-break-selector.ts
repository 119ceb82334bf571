import { keptComponents } from '../../changes/components.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

const LABEL = 'app.kubernetes.io/name';

export const labelsBreakSelector: ChangeRule = {
  id: 'labels-break-selector',
  section: 'change',
  severity: 'error',
  title: 'Leave the label that selects pods alone',
  why: 'The chart selects its pods by `app.kubernetes.io/name`. With another one in the labels, the pods no longer match the selector, and Kubernetes refuses the Deployment.',
  how: 'Choose another key for the label.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_labels.tpl, polyaxon/templates/api-deployment.yaml',
  checkChange(context) {
    const { before, after } = context;
    const holders = ['labels', ...keptComponents(context).map((name) => `${name}.labels`)];
    return holders.flatMap((holder) => {
      const at = [...holder.split('.'), LABEL];
      const [from, to] = [before.get(at), after.get(at)];
      if (to === undefined || from === to) return [];
      const message = say`Kubernetes refuses Deployments whose pods are called otherwise than their selector says, and \`${LABEL}\` is that name.`;
      return [{ at, message }];
    });
  },
  example: {
    before: `deploymentChart: platform
labels:
  team: a
`,
    bad: `deploymentChart: platform
labels:
  app.kubernetes.io/name: polyaxon
`,
    good: `deploymentChart: platform
labels:
  team: b
`,
  },
};
