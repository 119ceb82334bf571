import { changed, show } from '../../changes/changed.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

export const releaseOrNamespace: ChangeRule = {
  id: 'release-or-namespace',
  section: 'change',
  severity: 'warning',
  title: 'Stay in the namespace of the first install',
  why: "With Polyaxon's own command line another namespace is a second, empty installation beside the old one, which fights for the same CRDs. Helm goes by `-n` alone and ignores the value.",
  how: 'Take the old name back. To move, dump the database, install anew and restore.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates (none reads it)',
  checkChange(context) {
    const change = changed(context, 'namespace');
    if (!change) return [];
    const message = say`This moves nothing to ${show(change.to)}: Helm goes by -n, and Polyaxon's command line would install a second, empty platform there.`;
    return [{ at: 'namespace', message }];
  },
  example: {
    before: `deploymentChart: platform
namespace: polyaxon
`,
    bad: `deploymentChart: platform
namespace: ml
`,
    good: `deploymentChart: platform
namespace: polyaxon
timezone: UTC
`,
  },
};
