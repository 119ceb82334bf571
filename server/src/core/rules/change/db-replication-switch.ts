import { changed, staysOn } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

export const dbReplicationSwitch: ChangeRule = {
  id: 'db-replication-switch',
  section: 'change',
  severity: 'error',
  title: 'Do not change the architecture of a running PostgreSQL',
  why: 'The primary gets another name, and with it a new, empty volume; the platform goes on asking for the old Service, which is gone. On a release that runs, Helm does not even render: the Secret lacks the replication password.',
  how: 'Move to an external database instead, with a dump.',
  charts: ['platform'],
  source: 'polyaxon/charts/postgresql/templates/_helpers.tpl, secrets.yaml',
  checkChange(context) {
    if (!staysOn(context, 'postgresql.enabled')) return [];
    const change = changed(context, 'postgresql.architecture');
    if (!change) return [];
    const message =
      change.to === 'replication'
        ? 'Helm cannot upgrade a running PostgreSQL to replication: its Secret has no password for that, and the primary would start empty under another name.'
        : 'Without replication PostgreSQL starts empty under another name; the data stay in the old volume.';
    return [{ at: change.at, message }];
  },
  example: {
    before: `deploymentChart: platform
postgresql:
  architecture: standalone
`,
    bad: `deploymentChart: platform
postgresql:
  architecture: replication
`,
    good: `deploymentChart: platform
postgresql:
  architecture: standalone
  primary:
    resources: {}
`,
  },
};
