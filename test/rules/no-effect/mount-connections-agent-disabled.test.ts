import { checkFindings, checkMessage, checkSilent } from '../../support/check.ts';

const rule = 'mount-connections-agent-disabled';

checkFindings(
  rule,
  `
deploymentChart: platform
organizationKey: key
agent: {enabled: false}
operator: {enabled: false}
artifactsStore: {name: artifacts, kind: s3}
#^^^^^^^^^^^^^ mount-connections-agent-disabled
connections: [{name: images, kind: s3}]
#^^^^^^^^^^ mount-connections-agent-disabled
mountConnections: [images]
#^^^^^^^^^^^^^^^ mount-connections-agent-disabled
`,
);

checkMessage(
  rule,
  `
deploymentChart: platform
agent: {enabled: false}
artifactsStore: {name: artifacts, kind: s3}
connections: [{name: images, kind: s3}]
mountConnections: [images]
`,
  'The agent of this release is off, so the gateway does not mount the `artifactsStore`.',
);

const enterprise = 'deploymentChart: platform\norganizationKey: key\nagent: {enabled: false}\n';
checkSilent(rule, `${enterprise}artifactsStore: {}\nconnections: []\n`);
checkSilent(rule, `${enterprise}artifactsStore: \${STORE}\n`);
checkSilent(rule, 'deploymentChart: platform\nartifactsStore: {name: a, kind: s3}\n');
checkSilent(
  rule,
  'deploymentChart: platform\nagent: {enabled: "${A}"}\nartifactsStore: {name: a, kind: s3}\n',
);
