import { isObject } from '../../json.ts';
import type { Values } from '../../values/values.ts';
import { isOpen } from '../is-open.ts';
import { docs } from '../links.ts';
import type { Report, Rule } from '../rule.ts';

const PATH = 'externalServices.postgresql.pgbouncer';

/** None of them has a default. */
const IMAGES: Readonly<Record<string, string>> = {
  image: '${1:registry.example.com/pgbouncer}',
  imageTag: '"${2:1.0.0}"',
  proxyImage: '${3:registry.example.com/cloud-sql-proxy}',
  proxyImageTag: '"${4:1.0.0}"',
};

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
  const missing = Object.keys(IMAGES).filter((key) => !values.truthy(`${PATH}.${key}`));
  if (missing.length === 0) return;
  const lines = missing.map((key) => `      ${key}: ${IMAGES[key]}\n`).join('');
  const merge = `externalServices:\n  postgresql:\n    pgbouncer:\n${lines}`;
  const keys = new Intl.ListFormat('en-GB').format(missing.map((key) => `\`${key}\``));
  yield {
    at: PATH,
    message: `PgBouncer is deployed without ${keys}, which have no default: its pod has no image to run.`,
    fixes: [{ title: 'Add the images of PgBouncer', changes: [{ merge }] }],
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
    message: `PgBouncer is not used while the bundled PostgreSQL is enabled${effect}.`,
    fixes: [{ title: 'Switch off the bundled PostgreSQL', changes: [{ merge }] }],
  };
}
