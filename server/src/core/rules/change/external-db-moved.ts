import { allChanged, show } from '../../changes/changed.ts';
import { isTruthy } from '../../json.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

const PLACES = ['host', 'port', 'database'].map((key) => `externalServices.postgresql.${key}`);

export const externalDbMoved: ChangeRule = {
  id: 'external-db-moved',
  section: 'change',
  severity: 'error',
  title: 'Restore the data where the platform is sent',
  why: 'The platform starts on another database, which is empty unless it was restored. Nothing is copied.',
  how: 'Stop the runs, dump and restore, then switch.',
  charts: ['platform'],
  source: 'polyaxon/templates/partials/_postgres.tpl',
  checkChange(context) {
    const { before, after } = context;
    if (before.truthy('postgresql.enabled') || after.truthy('postgresql.enabled')) return [];
    const [change] = allChanged(context, PLACES).filter(
      ({ from, to }) => isTruthy(from) && isTruthy(to),
    );
    if (!change) return [];
    const message = say`The platform moves from ${show(change.from)} to ${show(change.to)}: another database, which is empty unless it was restored.`;
    return [{ at: change.at, message }];
  },
  example: {
    before: `deploymentChart: platform
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: a.example.com
`,
    bad: `deploymentChart: platform
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: b.example.com
`,
    good: `deploymentChart: platform
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: a.example.com
    connMaxAge: 60
`,
  },
};
