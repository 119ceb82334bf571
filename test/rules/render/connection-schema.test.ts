import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const rule = 'connection-schema';

checkFindings(
  rule,
  `
deploymentChart: platform
artifactsStore:
#^^^^^^^^^^^^^ connection-schema
  name: artifacts
  kind: gcs
connections:
  - name: images
    kind: s3
    schema: {}
    #^^^^^ connection-schema
  - name: builds
    kind: registry
    schema:
    #^^^^^ connection-schema
      URL: registry.example.com
  - name: data
    kind: volume_claim
    schema:
    #^^^^^ connection-schema
      volumeClaim: data
`,
);

// Without a name or a kind it is no connection.
checkMessage(
  rule,
  'deploymentChart: platform\nconnections: [{name: data}]\n',
  '`connections[0]` has no `kind`, and the agent refuses such a connection.',
);
checkMessage(
  rule,
  'deploymentChart: agent\nartifactsStore: {kind: s3, schema: {bucket: "s3://a"}}\n',
  /`artifactsStore` has no `name`/,
);

checkSilent(
  rule,
  `
deploymentChart: platform
connections:
  - {name: a, kind: s3, schema: {bucket: "s3://a"}}
  - {name: b, kind: git}
  - {name: c, kind: slack, secret: {name: slack}}
  - {name: d, kind: registry, schema: {url: registry.example.com}}
  - {name: e, kind: "\${KIND}"}
  - {name: f, kind: s3, schema: "\${SCHEMA}"}
  - {name: g, kind: no-such-kind}
`,
);
// Mounted by the gateway, so store-schema-missing tells it.
checkSilent(rule, 'deploymentChart: platform\nartifactsStore: {name: a, kind: host_path}\n');
checkSilent(
  rule,
  `
deploymentChart: platform
organizationKey: key
agent: {enabled: false}
connections: [{name: a, kind: s3}]
`,
);

checkFix(
  rule,
  'Add bucket',
  `
deploymentChart: platform
artifactsStore:
  name: artifacts
  kind: wasb
`,
  `
deploymentChart: platform
artifactsStore:
  name: artifacts
  kind: wasb
  schema:
    bucket: "wasbs://container@account.blob.core.windows.net"
`,
);

checkFix(
  rule,
  'Add mountPath',
  `
deploymentChart: platform
connections:
  - name: data
    kind: volume_claim
    schema:
      volumeClaim: data
`,
  `
deploymentChart: platform
connections:
  - name: data
    kind: volume_claim
    schema:
      volumeClaim: data
      mountPath: /artifacts
`,
);
