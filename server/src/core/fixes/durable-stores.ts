import type { Change, FixPlan } from '../fix.ts';
import { isObject, isTemplated, isTruthy } from '../json.ts';
import type { Values } from '../values/values.ts';
import { type Message, say } from '../words/say.ts';
import { snippetScalar } from './snippet.ts';

interface Store {
  readonly title: string;
  readonly kind: string;
  /** Lines of `schema`, with tab stops 2 and 3. */
  readonly schema: readonly string[];
  /** Lines of `secret`, with tab stop 4. Without `mountPath` its keys become environment variables. */
  readonly secret?: readonly string[];
}

const BUCKETS: readonly Store[] = [
  {
    title: 'Store artifacts in an S3 bucket',
    kind: 's3',
    schema: ['bucket: "s3://${2:my-bucket}"'],
    secret: ['name: ${4:s3-secret}'],
  },
  {
    title: 'Store artifacts in a Google Cloud Storage bucket',
    kind: 'gcs',
    schema: ['bucket: "gs://${2:my-bucket}"'],
    // Where the agent looks for a key file, named gc-secret.json, unless it is told another path.
    secret: ['name: ${4:gcs-secret}', 'mountPath: /plx-context/.gc'],
  },
  {
    title: 'Store artifacts in Azure Blob Storage',
    kind: 'wasb',
    schema: ['bucket: "wasbs://${2:container}@${3:account}.blob.core.windows.net"'],
    secret: ['name: ${4:az-secret}'],
  },
];

/** One fix for each kind of store that outlives a node, the form each kind needs. */
export function durableStores(values: Values): readonly FixPlan[] {
  // Whether a claim is ReadWriteMany, as several pods need it, values do not tell.
  const stores = severalGateways(values) ? BUCKETS : [...BUCKETS, volumeClaim(values)];
  const name = freeName(values);
  return stores.map((store) => ({ title: store.title, changes: changes(values, store, name) }));
}

/** What makes for more than one gateway pod, in words. */
export function severalGateways(values: Values): Message | undefined {
  const replicas = values.get('gateway.replicas');
  if (typeof replicas === 'number' && replicas > 1) return say`\`gateway.replicas\` is ${replicas}`;
  const hpa = 'gateway.hpa.enabled';
  return values.truthy(hpa) && !isTemplated(values.get(hpa)) ? '`gateway.hpa` is on' : undefined;
}

function volumeClaim(values: Values): Store {
  const written = values.get('artifactsStore.schema.mountPath');
  const mountPath = isTruthy(written) && written !== undefined ? snippetScalar(written) : undefined;
  return {
    title: 'Store artifacts on a persistent volume claim',
    kind: 'volume_claim',
    schema: ['volumeClaim: ${2:artifacts}', `mountPath: ${mountPath ?? '${3:/artifacts}'}`],
  };
}

/** The agent refuses a store and a connection of one name (`validate_agent_config` of the CLI). */
function freeName(values: Values): string {
  const connections = values.get('connections');
  const taken = Array.isArray(connections)
    ? connections.map((connection) => (isObject(connection) ? connection.name : undefined))
    : [];
  let name = 'artifacts-store';
  for (let count = 2; taken.includes(name); count += 1) name = `artifacts-store-${count}`;
  return name;
}

/**
 * The kind gives way, a name and a secret that are there stay. The schema is replaced as a whole: the
 * agent tells a bucket, a claim and a host path apart by their keys (`ConnectionSchema` of vents).
 */
function changes(values: Values, store: Store, name: string): readonly Change[] {
  const { kind, schema, secret } = store;
  const replaced = values.isWritten('artifactsStore.schema');
  const lines = ['artifactsStore:', `  name: \${1:${name}}`, `  kind: ${kind}`];
  if (!replaced) lines.push('  schema:', ...schema.map((line) => `    ${line}`));
  if (secret && !values.truthy('artifactsStore.secret')) {
    lines.push('  secret:', ...secret.map((line) => `    ${line}`));
  }
  const merge: Change = { merge: lines.join('\n') };
  if (!replaced) return [merge];
  return [merge, { replace: ['artifactsStore', 'schema'], with: schema.join('\n') }];
}
