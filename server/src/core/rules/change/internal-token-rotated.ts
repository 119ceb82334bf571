import { changed } from '../../changes/changed.ts';
import { isTruthy } from '../../json.ts';
import type { ChangeRule } from '../rule.ts';

export const internalTokenRotated: ChangeRule = {
  id: 'internal-token-rotated',
  section: 'change',
  severity: 'warning',
  title: 'Keep the internal token',
  why: 'The pods of the platform know each other by this token. While old and new pods run side by side, their calls to each other fail.',
  how: 'Keep one fixed value.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/common-secrets.yaml',
  checkChange(context) {
    const change = changed(context, 'internalToken');
    if (!change || !isTruthy(change.from)) return [];
    const message = isTruthy(change.to)
      ? 'Calls between pods fail until all of them have the new token.'
      : 'Without a fixed token, calls between pods fail for a while in each upgrade.';
    return [{ at: change.at, message }];
  },
  example: {
    before: `deploymentChart: platform
internalToken: first
`,
    bad: `deploymentChart: platform
internalToken: second
`,
    good: `deploymentChart: platform
internalToken: first
timezone: UTC
`,
  },
};
