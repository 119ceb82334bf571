import { addImages, IMAGE_KEYS } from '../../fixes/pgbouncer-images.ts';
import { isObject } from '../../json.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { allOf, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Report, Rule } from '../rule.ts';

const PATH = 'externalServices.postgresql.pgbouncer';

export const pgbouncerIncomplete: Rule = {
  id: 'pgbouncer-incomplete',
  section: 'render',
  severity: 'error',
  title: 'Give PgBouncer its images, and an external database',
  why: 'The pooler stands in front of Google Cloud SQL and of nothing else: its pod always runs the Cloud SQL proxy and mounts the Secret `cloudsql-credentials`. The chart has no images for either container, and the password that it hands over exists only without the bundled database.',
  how: 'Set `image`, `imageTag`, `proxyImage` and `proxyImageTag`, create the Secret, and switch `postgresql.enabled` off; or remove `pgbouncer`. Any key below it, also `enabled: false`, is enough to deploy it.',
  docs: docs('docs/setup/platform/postgresql-ha', 'external-postgresql'),
  charts: ['platform'],
  absence: true,
  source:
    'polyaxon/templates/pgbouncer/pgbouncer-deployment.yaml, polyaxon/templates/partials/_postgres.tpl',
  *check({ values }) {
    // Something else than a map stops Helm, which `wrong-type` tells.
    if (!isObject(values.get(PATH)) || !values.truthy(PATH)) return;
    yield* missingImages(values);
    yield* bundledDatabase(values);
  },
  example: {
    bad: `deploymentChart: platform
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: project:region:instance
    password: change-me
    pgbouncer:
      maxClientConn: 100
`,
    good: `deploymentChart: platform
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: project:region:instance
    password: change-me
    pgbouncer:
      image: registry.example.com/pgbouncer
      imageTag: "1.0.0"
      proxyImage: registry.example.com/cloud-sql-proxy
      proxyImageTag: "1.0.0"
`,
  },
};

function* missingImages(values: Values): Iterable<Report> {
  const missing = IMAGE_KEYS.filter((key) => !values.truthy(`${PATH}.${key}`));
  if (missing.length === 0) return;
  const keys = allOf(missing.map((key) => `\`${key}\``));
  yield {
    at: PATH,
    message: say`PgBouncer is deployed, but its pod has no image to run: nothing sets ${keys}, and the chart has no default.`,
    fixes: [addImages(missing)],
  };
}

/** Then the platform goes past the pooler (_postgres.tpl:7), whose Secret is not rendered. */
function* bundledDatabase(values: Values): Iterable<Report> {
  if (!values.truthy('postgresql.enabled') || isOpen(values, 'postgresql.enabled')) return;
  const merge = 'postgresql:\n  enabled: false\n';
  const effect = values.truthy('platformSecret')
    ? ''
    : ', and its pod waits for a Secret that is not created';
  yield {
    at: PATH,
    severity: effect === '' ? 'warning' : 'error',
    message: say`PgBouncer is not used while the bundled PostgreSQL is enabled${effect}.`,
    fixes: [{ title: 'Switch off the bundled PostgreSQL', changes: [{ merge }] }],
  };
}
