import type { FixPlan } from '../../fix.ts';

import { isObject, isTemplated, isTruthy, type Json, plainText } from '../../json.ts';

import type { Values } from '../../values/values.ts';
import { type Message, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const IGNORED = 'postgresql.persistence';
const READ = 'postgresql.primary.persistence';

export const postgresqlPersistenceIgnored: Rule = {
  id: 'postgresql-persistence-ignored',
  section: 'database',
  severity: 'warning',
  title: 'Set the database volume under postgresql.primary.persistence',
  why: 'The PostgreSQL chart that is bundled since 1.21 reads `postgresql.primary.persistence` alone. The older `postgresql.persistence`, which the chart still declares and the documentation still shows, reaches no template: size, claim and storage class set there are not applied, and switching it off changes nothing.',
  how: 'Move the block under `postgresql.primary`. Mind what then takes effect: Kubernetes does not let an upgrade change the volume of an existing StatefulSet, another claim means another (empty) database, and `enabled: false` would put the data on a volume that is deleted with the pod. On a running release, dump the database first, or resize the existing claim by hand.',
  docs: docs('docs/setup/platform/postgresql-ha', 'persistence'),
  charts: ['platform'],
  versions: { from: '1.21' },
  source: 'polyaxon/charts/postgresql/templates/primary/statefulset.yaml',
  // No condition: the chart's own defaults declare the key, so only the written values tell.
  check({ values }) {
    const enabled = values.get('postgresql.enabled');
    if (!values.truthy('postgresql.enabled') || isTemplated(enabled)) return [];
    if (!isFilled(values.writtenAt(IGNORED))) return [];
    return [
      {
        at: IGNORED,
        message: say`\`${IGNORED}\` is not read by the bundled PostgreSQL: ${volume(values)}.`,
        fixes: [move(values)],
        tags: ['unnecessary'],
      },
    ];
  },
  example: {
    bad: 'deploymentChart: platform\npostgresql:\n  persistence:\n    size: 50Gi\n',
    good: 'deploymentChart: platform\npostgresql:\n  primary:\n    persistence:\n      size: 50Gi\n',
  },
};

/** An empty or mistyped block says nothing about a volume; rules of its shape speak of it. */
function isFilled(persistence: Json | undefined): boolean {
  return isObject(persistence) && Object.keys(persistence).length > 0;
}

/** What the database gets instead: the sub-chart's default is a new claim of 8Gi. */
function volume(values: Values): Message {
  const [enabled, claim, size] = ['enabled', 'existingClaim', 'size'].map((key) =>
    values.get(`${READ}.${key}`),
  );
  if (enabled !== undefined && !isTruthy(enabled)) return 'the database has no volume of its own';
  if (isTruthy(claim)) return say`the database stays on the claim \`${plainText(claim)}\``;
  return say`the database gets a volume of ${isTruthy(size) ? plainText(size) : '8Gi'}`;
}

/** Moved as it is, `enabled: false` would begin to hold and delete the data with the pod. */
function move(values: Values): FixPlan {
  const change = { move: IGNORED.split('.'), to: READ.split('.') } as const;
  const off = [...change.move, 'enabled'];
  if (!values.isWritten(off) || values.truthy(off)) {
    return { title: 'Move to postgresql.primary.persistence', changes: [change] };
  }
  return {
    title: 'Move to postgresql.primary.persistence and keep the volume enabled',
    changes: [change, { replace: off, with: 'true' }],
  };
}
