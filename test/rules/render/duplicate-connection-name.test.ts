import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const rule = 'duplicate-connection-name';

checkFindings(
  rule,
  `
deploymentChart: platform
connections:
  - name: data
    kind: s3
  - name: data
    #     ^^^^ duplicate-connection-name
    kind: gcs
  - {name: data, kind: git}
  #        ^^^^ duplicate-connection-name
`,
);

checkMessage(
  rule,
  `
deploymentChart: agent
artifactsStore: {name: data, kind: s3}
connections: [{name: data, kind: gcs}]
`,
  /`data` is the name of `artifactsStore` already/,
);

// Without a store of its own, a release has the default one.
checkMessage(
  rule,
  'deploymentChart: platform\nconnections: [{name: default-artifacts-store, kind: s3}]\n',
  /is the name of `defaultArtifactsStore` already/,
);

checkSilent(
  rule,
  'deploymentChart: platform\nconnections: [{name: a, kind: s3}, {name: b, kind: s3}]\n',
);
checkSilent(
  rule,
  'deploymentChart: platform\nconnections: [{name: "${X}", kind: s3}, {name: "${X}", kind: s3}]\n',
);
checkSilent(rule, 'deploymentChart: platform\nconnections: [{kind: s3}, {kind: s3}]\n');
// Nobody gets to see the connections.
checkSilent(
  rule,
  `
deploymentChart: platform
organizationKey: key
agent: {enabled: false}
connections: [{name: a, kind: s3}, {name: a, kind: s3}]
`,
);

checkFix(
  rule,
  'Rename connections[1]',
  `
deploymentChart: platform
connections:
  - name: data
    kind: s3
  - name: data # the other
    kind: gcs
  - name: data-2
    kind: gcs
`,
  `
deploymentChart: platform
connections:
  - name: data
    kind: s3
  - name: data-3 # the other
    kind: gcs
  - name: data-2
    kind: gcs
`,
);
