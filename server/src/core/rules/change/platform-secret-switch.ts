import { turnedOn } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

export const platformSecretSwitch: ChangeRule = {
  id: 'platform-secret-switch',
  section: 'change',
  severity: 'warning',
  title: 'Fill the platform Secret before it is named',
  why: 'With a Secret of your own the chart hands over none of its own passwords any more, nor the encryption key.',
  how: 'Put all keys of `RELEASE-polyaxon-platform-secret` and the passwords of database and broker into it first.',
  charts: ['platform'],
  source: 'polyaxon/templates/partials/_plaform.tpl',
  checkChange(context) {
    if (!turnedOn(context, 'platformSecret')) return [];
    const message =
      'The API and the workers get their passwords from this Secret alone from now on.';
    return [{ at: 'platformSecret', message }];
  },
  example: {
    before: `deploymentChart: platform
timezone: UTC
`,
    bad: `deploymentChart: platform
timezone: UTC
platformSecret: mine
`,
    good: `deploymentChart: platform
timezone: CET
`,
  },
};
