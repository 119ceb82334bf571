import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const rule = 'artifacts-store-default';

checkFindings(
  rule,
  `
deploymentChart: platform
#^^^^^^^^^^^^^^ artifacts-store-default
`,
);

checkFindings(
  rule,
  `
deploymentChart: agent
artifactsStore:
#^^^^^^^^^^^^^ artifacts-store-default
`,
);

checkMessage(
  rule,
  'deploymentChart: platform\n',
  /go to `\/tmp\/artifactsStore` on whichever node/,
);

checkSilent(rule, 'deploymentChart: platform\nartifactsStore: {name: a, kind: s3}\n');
checkSilent(rule, 'deploymentChart: platform\nartifactsStore: ${STORE}\n');
checkSilent(rule, 'deploymentChart: platform\nagent:\n  enabled: false\n');
checkSilent(rule, 'deploymentChart: platform\nagent:\n  enabled: ${AGENT}\n');
checkSilent(rule, 'deploymentChart: platform\n', { profile: 'trial' });

checkFix(
  rule,
  'Store artifacts in an S3 bucket',
  `
deploymentChart: platform
artifactsStore: {}
`,
  `
deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: s3
  schema:
    bucket: "s3://my-bucket"
  secret:
    name: s3-secret
`,
);

checkFix(
  rule,
  'Store artifacts in a Google Cloud Storage bucket',
  `
deploymentChart: agent
`,
  `
deploymentChart: agent
artifactsStore:
  name: artifacts-store
  kind: gcs
  schema:
    bucket: "gs://my-bucket"
  secret:
    name: gcs-secret
    mountPath: /plx-context/.gc
`,
);

checkFix(
  rule,
  'Store artifacts in Azure Blob Storage',
  `
deploymentChart: platform
artifactsStore: null
`,
  `
deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: wasb
  schema:
    bucket: "wasbs://container@account.blob.core.windows.net"
  secret:
    name: az-secret
`,
);

// The agent refuses two connections of one name.
checkFix(
  rule,
  'Store artifacts on a persistent volume claim',
  `
deploymentChart: platform
connections:
  - name: artifacts-store
    kind: s3
`,
  `
deploymentChart: platform
connections:
  - name: artifacts-store
    kind: s3
artifactsStore:
  name: artifacts-store-2
  kind: volume_claim
  schema:
    volumeClaim: artifacts
    mountPath: /artifacts
`,
);
