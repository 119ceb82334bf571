import { at, given, not, truthy } from '../../conditions/words.ts';
import { isTemplated } from '../../json.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const ENABLED = 'postgresql.primary.persistence.enabled';

export const postgresqlNotPersistent: Rule = {
  id: 'postgresql-not-persistent',
  section: 'database',
  severity: 'warning',
  title: 'Keep the bundled database on a persistent volume',
  why: 'Without a claim, the bundled PostgreSQL writes to an `emptyDir`. Kubernetes deletes it with the pod: a drained node, an eviction or an upgrade is enough to lose all users, projects and run metadata.',
  how: 'Leave `postgresql.primary.persistence.enabled` at its default (true) and choose a size or an existing claim. On a running release, dump the database first: the new pod starts with an empty volume.',
  docs: docs('docs/setup/platform/postgresql-ha', 'persistence'),
  charts: ['platform'],
  production: true,
  versions: { from: '1.21' },
  source: 'polyaxon/charts/postgresql/templates/primary/statefulset.yaml',
  // A null deletes the sub-chart's default, which is as good as false.
  condition: given(truthy('postgresql.enabled'), not(at(ENABLED, { enum: [false, 0, '', null] }))),
  check({ values }) {
    if (isTemplated(values.get('postgresql.enabled'))) return [];
    const size = values.truthy('postgresql.primary.persistence.existingClaim')
      ? ''
      : '\n      size: ${1:20Gi}';
    return [
      {
        at: ENABLED,
        on: 'value',
        message: say`\`${ENABLED}\` is off: the database is kept in an emptyDir and lost with its pod.`,
        fixes: [
          {
            title: 'Keep the database on a persistent volume',
            changes: [
              { merge: `postgresql:\n  primary:\n    persistence:\n      enabled: true${size}` },
            ],
          },
        ],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
postgresql:
  primary:
    persistence:
      enabled: false
`,
    good: `deploymentChart: platform
postgresql:
  primary:
    persistence:
      enabled: true
      size: 20Gi
`,
  },
};
