import type { Snippet } from './snippet.ts';

interface Kind {
  readonly kind: string;
  /** What comes behind `plx-connection-`. */
  readonly name: string;
  readonly title: string;
  /** Lines of `schema`, with tab stops from 2 on. */
  readonly schema: readonly string[];
  /** Lines of `secret`, with tab stop 4. Without `mountPath` its keys become environment variables. */
  readonly secret?: readonly string[];
}

/** What Polyaxon itself knows to do something with (vents/connections/connection_schema.py). */
const KINDS: readonly Kind[] = [
  {
    kind: 's3',
    name: 's3',
    title: 'A connection to an S3 bucket',
    schema: ['bucket: "s3://${2:my-bucket}"'],
    secret: ['name: ${4:s3-secret}'],
  },
  {
    kind: 'gcs',
    name: 'gcs',
    title: 'A connection to a Google Cloud Storage bucket',
    schema: ['bucket: "gs://${2:my-bucket}"'],
    secret: ['name: ${4:gcs-secret}', 'mountPath: /plx-context/.gc'],
  },
  {
    kind: 'wasb',
    name: 'wasb',
    title: 'A connection to Azure Blob Storage',
    schema: ['bucket: "wasbs://${2:container}@${3:account}.blob.core.windows.net"'],
    secret: ['name: ${4:az-secret}'],
  },
  {
    kind: 'volume_claim',
    name: 'pvc',
    title: 'A connection to a persistent volume claim',
    schema: ['volumeClaim: ${2:datasets}', 'mountPath: ${3:/datasets}'],
  },
  {
    kind: 'host_path',
    name: 'host-path',
    title: 'A connection to a folder on the nodes',
    schema: ['hostPath: ${2:/datasets}', 'mountPath: ${3:/datasets}'],
  },
  {
    kind: 'git',
    name: 'git',
    title: 'A connection to a git repository',
    schema: ['url: ${2:https://git.example.com/org/repo}'],
    secret: ['name: ${4:git-secret}'],
  },
  {
    kind: 'registry',
    name: 'registry',
    title: 'A connection to an image registry',
    schema: ['url: ${2:registry.example.com/org}'],
    secret: ['name: ${4:docker-conf}', 'mountPath: /kaniko/.docker'],
  },
];

/** What runs may use by name: data, code and images, with what is needed to log in. */
export const connectionSnippets: readonly Snippet[] = KINDS.map(
  ({ kind, name, title, schema, secret = [] }) => ({
    prefix: `plx-connection-${name}`,
    title,
    body: [
      'connections:',
      `  - name: \${1:${name}}`,
      `    kind: ${kind}`,
      '    schema:',
      ...schema.map((line) => `      ${line}`),
      ...(secret.length > 0 ? ['    secret:', ...secret.map((line) => `      ${line}`)] : []),
      '',
    ].join('\n'),
  }),
);
