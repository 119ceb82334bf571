import type { Snippet } from './snippet.ts';

/** Artifacts on storage that outlives a node. */
export const storageSnippets: readonly Snippet[] = [
  {
    prefix: 'plx-artifacts-s3',
    title: 'Artifacts in an S3 bucket',
    body: `artifactsStore:
  name: \${1:artifacts-store}
  kind: s3
  schema:
    bucket: "s3://\${2:my-bucket}"
  secret:
    name: \${3:s3-secret}
`,
  },
  {
    prefix: 'plx-artifacts-gcs',
    title: 'Artifacts in a Google Cloud Storage bucket',
    body: `artifactsStore:
  name: \${1:artifacts-store}
  kind: gcs
  schema:
    bucket: "gs://\${2:my-bucket}"
  secret:
    name: \${3:gcs-secret}
    mountPath: /plx-context/.gc
`,
  },
  {
    prefix: 'plx-artifacts-wasb',
    title: 'Artifacts in Azure Blob Storage',
    body: `artifactsStore:
  name: \${1:artifacts-store}
  kind: wasb
  schema:
    bucket: "wasbs://\${2:container}@\${3:account}.blob.core.windows.net"
  secret:
    name: \${4:az-secret}
`,
  },
  {
    prefix: 'plx-artifacts-pvc',
    title: 'Artifacts on a persistent volume claim',
    body: `artifactsStore:
  name: \${1:artifacts-store}
  kind: volume_claim
  schema:
    volumeClaim: \${2:artifacts}
    mountPath: \${3:/artifacts}
`,
  },
];
