import { checkFindings, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'fsgroup-hostpath';

checkFindings(
  RULE,
  `
deploymentChart: platform
securityContext:
  enabled: true
artifactsStore:
  name: outputs
  kind: host_path
  #     ^^^^^^^^^ fsgroup-hostpath
  schema: {hostPath: /data, mountPath: /data}
connections:
  - name: data
    kind: host_path
    #     ^^^^^^^^^ fsgroup-hostpath
    schema: {hostPath: /data, mountPath: /data}
  - name: not-mounted
    kind: host_path
    schema: {hostPath: /data, mountPath: /data}
mountConnections: [data]
`,
);
// Without a store, the chart takes a host path.
checkFindings(
  RULE,
  `
deploymentChart: agent
securityContext:
  enabled: true
  #        ^^^^ fsgroup-hostpath
`,
);
checkMessage(
  RULE,
  'deploymentChart: platform\nsecurityContext:\n  enabled: true\n',
  'The default artifacts store is a host path, where `fsGroup` may not apply: user 2222 needs write access on the node.',
);
const enabled = 'deploymentChart: platform\nsecurityContext:\n  enabled: true\n';
checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(RULE, `${enabled}artifactsStore: {name: s, kind: s3}\n`);
checkSilent(RULE, `${enabled}artifactsStore: {name: s, kind: "\${kind}"}\n`);
checkSilent(RULE, `${enabled}agent: {enabled: false}\n`);
checkSilent(RULE, `${enabled}  runAsUser: 0\n`);
checkSilent(RULE, enabled.replace('true', '${secure}'));
