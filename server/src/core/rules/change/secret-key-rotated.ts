import { changed } from '../../changes/changed.ts';
import { isTruthy } from '../../json.ts';
import type { ChangeRule } from '../rule.ts';

export const secretKeyRotated: ChangeRule = {
  id: 'secret-key-rotated',
  section: 'change',
  severity: 'warning',
  title: 'Keep the secret key',
  why: 'Sessions and signed tokens are made with this key. With another one all of them end, and the core pods restart.',
  how: 'Keep one fixed value. The present one is in the Secret `RELEASE-polyaxon-secret`.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/common-secrets.yaml',
  checkChange(context) {
    const change = changed(context, 'polyaxonSecret');
    if (!change || !isTruthy(change.from)) return [];
    const message = isTruthy(change.to)
      ? 'All sessions and signed tokens end.'
      : 'Without a fixed key all sessions and signed tokens end with each upgrade.';
    return [{ at: change.at, message }];
  },
  example: {
    before: `deploymentChart: platform
polyaxonSecret: first
`,
    bad: `deploymentChart: platform
polyaxonSecret: second
`,
    good: `deploymentChart: platform
polyaxonSecret: first
timezone: UTC
`,
  },
};
