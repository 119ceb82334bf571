import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const rule = 'artifacts-store-not-durable';

checkFindings(
  rule,
  `
deploymentChart: platform
artifactsStore:
  name: store
  kind: host_path
  #     ^^^^^^^^^ artifacts-store-not-durable
  schema: {hostPath: /data, mountPath: /data}
`,
);

checkFindings(
  rule,
  `
deploymentChart: agent
gateway:
  replicas: 2
artifactsStore:
  name: store
  kind: volume_claim
  #     ^^^^^^^^^^^^ artifacts-store-not-durable
  schema: {volumeClaim: data, mountPath: /data}
`,
);

checkFindings(
  rule,
  `
deploymentChart: platform
defaultArtifactsStore:
#^^^^^^^^^^^^^^^^^^^^ artifacts-store-not-durable
  schema:
    hostPath: /data
`,
);

checkMessage(
  rule,
  'deploymentChart: platform\nartifactsStore: {name: s, kind: host_path, schema: {hostPath: /data, mountPath: /m}}\n',
  /keeps artifacts in `\/data` of a single node/,
);
checkMessage(
  rule,
  'deploymentChart: platform\ngateway: {hpa: {enabled: true}}\nartifactsStore: {name: s, kind: volume_claim}\n',
  /^`gateway.hpa` is on: on different nodes/,
);

checkSilent(rule, 'deploymentChart: platform\n');
checkSilent(rule, 'deploymentChart: platform\nartifactsStore: {name: s, kind: volume_claim}\n');
checkSilent(
  rule,
  'deploymentChart: platform\nartifactsStore: {name: s, kind: s3}\ngateway: {replicas: 3}\n',
);
checkSilent(rule, 'deploymentChart: platform\nartifactsStore: {name: s, kind: "${KIND}"}\n');
checkSilent(
  rule,
  'deploymentChart: platform\ngateway: {hpa: {enabled: "${HPA}"}}\nartifactsStore: {name: s, kind: volume_claim}\n',
);
checkSilent(
  rule,
  'deploymentChart: platform\nagent: {enabled: false}\nartifactsStore: {kind: host_path}\n',
);
checkSilent(rule, 'deploymentChart: platform\nartifactsStore: {kind: host_path}\n', {
  profile: 'trial',
});
checkSilent(rule, 'deploymentChart: platform\ndefaultArtifactsStore: {kind: host_path}\n');
checkSilent(
  rule,
  'deploymentChart: platform\ndefaultArtifactsStore: {name: mine}\nartifactsStore: {name: s, kind: s3}\n',
);

checkFix(
  rule,
  'Store artifacts in an S3 bucket',
  `
deploymentChart: platform
artifactsStore:
  name: store # referred to by runs
  kind: host_path
  schema:
    hostPath: /data
    mountPath: /data
gateway:
  replicas: 2
`,
  `
deploymentChart: platform
artifactsStore:
  name: store # referred to by runs
  kind: s3
  schema:
    bucket: "s3://my-bucket"
  secret:
    name: s3-secret
gateway:
  replicas: 2
`,
);

checkFix(
  rule,
  'Store artifacts on a persistent volume claim',
  `
deploymentChart: platform
artifactsStore:
  name: store
  kind: host_path
  schema: {"hostPath": "/data", "mountPath": "/plx data"}
`,
  `
deploymentChart: platform
artifactsStore:
  name: store
  kind: volume_claim
  schema:
    volumeClaim: artifacts
    mountPath: /plx data
`,
);

checkFix(
  rule,
  'Store artifacts in Azure Blob Storage',
  `
deploymentChart: platform
artifactsStore: {kind: host_path, name: store, secret: {name: mine}}
`,
  `
deploymentChart: platform
artifactsStore: {kind: wasb, name: store, secret: {name: mine}, schema: {bucket: "wasbs://container@account.blob.core.windows.net"}}
`,
);

checkFix(
  rule,
  'Move to artifactsStore',
  `
deploymentChart: platform
defaultArtifactsStore:
  name: bucket
  kind: s3
  schema:
    bucket: s3://data
`,
  `
deploymentChart: platform
artifactsStore:
  name: bucket
  kind: s3
  schema:
    bucket: s3://data
`,
);

checkFix(
  rule,
  'Store artifacts in a Google Cloud Storage bucket',
  `
deploymentChart: platform
defaultArtifactsStore:
  schema:
    hostPath: /data
`,
  `
deploymentChart: platform
defaultArtifactsStore:
  schema:
    hostPath: /data
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
