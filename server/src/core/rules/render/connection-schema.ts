import { allStores, usesConnections } from '../../deployment/gateway-mounts.ts';
import { mountedStores, type Needs, needsOf } from '../../deployment/mounted-stores.ts';
import { completeSchema } from '../../fixes/complete-schema.ts';
import { isTemplated, isTruthy, type Json, plainText } from '../../json.ts';
import { formatPath, getAt, type Path } from '../../path.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { allOf, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Report, Rule } from '../rule.ts';

const BUCKETS: Needs = {
  s3: '"s3://my-bucket"',
  gcs: '"gs://my-bucket"',
  wasb: '"wasbs://container@account.blob.core.windows.net"',
};

export const connectionSchema: Rule = {
  id: 'connection-schema',
  section: 'render',
  severity: 'warning',
  title: 'Say where each connection leads',
  why: 'Every connection has a `name` and a `kind`, without which the agent refuses its configuration. What else it needs depends on the kind, and nobody checks that at install: a bucket without its address shows as a failing run.',
  how: 'Give `s3`, `gcs` and `wasb` a `schema.bucket`, a `registry` a `schema.url`, a `volume_claim` its `volumeClaim`, a `host_path` its `hostPath`, and both of these a `mountPath`.',
  docs: docs('docs/setup/connections/specification', 'schema'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/agent-cm.yaml; the schemas of the vents library',
  *check({ values }) {
    if (!usesConnections(values)) return;
    const mounted = new Set(mountedStores(values).map(formatPath));
    for (const path of allStores(values)) {
      yield* reportIdentity(values, path);
      // Told by `store-schema-missing`.
      const isTold = needsOf(values.get([...path, 'kind'])) && mounted.has(formatPath(path));
      if (!isTold) yield* reportSchema(values, path);
    }
  },
  example: {
    bad: `deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: s3
  secret:
    name: s3-secret
`,
    good: `deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: s3
  schema:
    bucket: "s3://my-bucket"
  secret:
    name: s3-secret
`,
  },
};

function* reportIdentity(values: Values, path: Path): Iterable<Report> {
  for (const key of ['name', 'kind']) {
    if (values.truthy([...path, key])) continue;
    const message = say`\`${formatPath(path)}\` has no \`${key}\`, and the agent refuses such a connection.`;
    yield { at: [...path, key], severity: 'error', message };
  }
}

function* reportSchema(values: Values, path: Path): Iterable<Report> {
  const kind = values.get([...path, 'kind']);
  const place = [...path, 'schema'];
  if (isTemplated(kind) || isOpen(values, place)) return;
  const schema = values.get(place);
  const needs = schemaNeeds(kind);
  const missing = Object.keys(needs).filter((key) => !isTruthy(getAt(schema, [key])));
  if (missing.length === 0) return;
  const keys = allOf(missing.map((key) => `\`${key}\``));
  yield {
    at: place,
    message: say`\`${formatPath(path)}\` is of kind \`${plainText(kind)}\`, but its \`schema\` has no ${keys}, so runs that use it may fail.`,
    fixes: completeSchema(values, path, needs, missing),
  };
}

/** A git connection may do without a url, and other kinds are for programs of the users' own. */
function schemaNeeds(kind: Json | undefined): Needs {
  if (typeof kind !== 'string') return {};
  const bucket = Object.hasOwn(BUCKETS, kind) ? BUCKETS[kind] : undefined;
  if (bucket !== undefined) return { bucket };
  return kind === 'registry' ? { url: 'registry.example.com/team' } : (needsOf(kind) ?? {});
}
