import { turnedOff } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

export const chartRevisionOff: ChangeRule = {
  id: 'chart-revision-off',
  section: 'change',
  severity: 'warning',
  title: 'Leave the revision in the configuration',
  why: 'The revision of the release makes every upgrade restart the core pods. Without it the API goes on with old connections and stores: no checksum covers the configuration that it shares with the agent.',
  how: 'Leave `includeChartRevision` on, or restart the API after each change of connections, stores, init, sidecar or agent settings.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/common-cm.yaml, polyaxon/templates/partials/_plaform.tpl',
  checkChange(context) {
    if (!turnedOff(context, 'includeChartRevision')) return [];
    const message =
      'From now on the API does not see changes of connections and stores until somebody restarts it.';
    return [{ at: 'includeChartRevision', message }];
  },
  example: {
    before: `deploymentChart: platform
includeChartRevision: true
`,
    bad: `deploymentChart: platform
includeChartRevision: false
`,
    good: `deploymentChart: platform
includeChartRevision: true
timezone: UTC
`,
  },
};
