import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const rule = 'mount-connection-undefined';

checkFindings(
  rule,
  `
deploymentChart: platform
artifactsStore: {name: artifacts, kind: s3}
connections:
  - {name: images, kind: s3}
  - {name: videos, kind: s3, isAlias: true}
mountConnections:
  - images
  - videos
  - Images
  # ^^^^^^ mount-connection-undefined
  - artifacts
  - texts
  # ^^^^^ mount-connection-undefined
`,
);

checkFindings(
  rule,
  `
deploymentChart: agent
mountConnections: [images]
#                  ^^^^^^ mount-connection-undefined
`,
);

checkSilent(rule, 'deploymentChart: platform\nconnections: "${ALL}"\nmountConnections: [images]\n');
checkSilent(
  rule,
  'deploymentChart: platform\nconnections: [{name: "${N}"}]\nmountConnections: [images]\n',
);
checkSilent(rule, 'deploymentChart: platform\nmountConnections: ["${N}"]\n');
checkSilent(rule, 'mountConnections: [images]\n', { name: 'values-prod.yaml' });

checkFix(
  rule,
  'Change to training-data',
  `
deploymentChart: platform
connections:
  - {name: training-data, kind: s3, schema: {bucket: "s3://a"}}
mountConnections:
  - training_data # for the dashboard
`,
  `
deploymentChart: platform
connections:
  - {name: training-data, kind: s3, schema: {bucket: "s3://a"}}
mountConnections:
  - training-data # for the dashboard
`,
);
