import { turnedOff, turnedOn } from '../../changes/changed.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

export const organizationKey: ChangeRule = {
  id: 'organization-key',
  section: 'change',
  severity: 'warning',
  title: 'Follow the guide from one edition to the other',
  why: 'This key is the switch between the Community and the Enterprise Edition of the API. Where the agent is off, its configuration, account and roles vanish with it while the operator still needs them.',
  how: 'Follow the guide of the Enterprise Edition.',
  charts: ['platform'],
  source: 'polyaxon/templates/platform-cm.yaml, polyaxon/templates/agent-cm.yaml',
  checkChange(context) {
    const on = turnedOn(context, 'organizationKey');
    if (!on && !turnedOff(context, 'organizationKey')) return [];
    const message = on
      ? say`The API goes over to the configuration of the Enterprise Edition.`
      : say`The API goes over to the configuration of the Community Edition.`;
    return [{ at: 'organizationKey', message }];
  },
  example: {
    before: `deploymentChart: platform
timezone: UTC
`,
    bad: `deploymentChart: platform
timezone: UTC
organizationKey: key
`,
    good: `deploymentChart: platform
timezone: CET
`,
  },
};
