import type { FixPlan } from '../../fix.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const PATH = 'postgresql.auth.existingSecret';

export const postgresExistingSecret: Rule = {
  id: 'postgres-existing-secret',
  section: 'render',
  severity: 'error',
  title: 'Name the database Secret so that the platform finds it',
  why: 'With `postgresql.auth.existingSecret` the database reads its passwords from that Secret and makes none of its own. The platform does not follow: its pods still ask for the key `postgres-password` in `<release>-postgresql`, and a pod whose Secret is missing does not start.',
  how: 'Name your Secret `<release>-postgresql`, with the same text under `postgres-password` and `password`, or give the platform its passwords in a `platformSecret`. On a release that already runs, Helm removes the old Secret of that name with the upgrade, so prefer the `platformSecret` there.',
  docs: docs('docs/setup/platform/postgresql-ha'),
  charts: ['platform'],
  absence: true,
  versions: { from: '1.21' },
  source:
    'polyaxon/templates/partials/_plaform.tpl, polyaxon/charts/postgresql/templates/_helpers.tpl',
  *check({ values }) {
    const secret = values.get(PATH);
    if (typeof secret !== 'string' || secret === '' || /-postgresql$/.test(secret)) return;
    if (isOpen(values, PATH) || isOpen(values, 'postgresql.enabled')) return;
    if (!values.truthy('postgresql.enabled') || values.truthy('platformSecret')) return;
    yield {
      at: PATH,
      on: 'value',
      message: say`The database reads \`${secret}\`, but the platform's pods read the Secret \`<release>-postgresql\`, which is then not created.`,
      fixes: fixes(values),
    };
  },
  example: {
    bad: `deploymentChart: platform
postgresql:
  auth:
    existingSecret: database-passwords
`,
    good: `deploymentChart: platform
postgresql:
  auth:
    existingSecret: polyaxon-postgresql
`,
  },
};

function fixes(values: Values): readonly FixPlan[] {
  const renamed: FixPlan = {
    title: 'Name the Secret after the release',
    changes: [{ replace: PATH.split('.'), with: '${1:polyaxon}-postgresql' }],
  };
  // A platformSecret would put an `encryptionSecret` out of use (partials/_plaform.tpl:5-14).
  if (values.truthy('encryptionSecret')) return [renamed];
  const title = 'Give the platform its passwords in a platformSecret';
  return [renamed, { title, changes: [{ merge: `platformSecret: \${1:polyaxon-platform}\n` }] }];
}
