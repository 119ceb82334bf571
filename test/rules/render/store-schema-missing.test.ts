import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'store-schema-missing';
const store = (rest: string) =>
  `deploymentChart: platform\nartifactsStore:\n  name: a\n${rest.replace(/^(?=.)/gm, '  ')}`;

checkFindings(
  RULE,
  `
deploymentChart: platform
artifactsStore:
  name: a
  kind: host_path
  #     ^^^^^^^^^ store-schema-missing
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
artifactsStore:
  name: a
  kind: volume_claim
  schema:
# ^^^^^^ store-schema-missing
    volumeClaim: artifacts
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
connections:
  - name: a
    kind: volume_claim
    #     ^^^^^^^^^^^^ store-schema-missing
  - name: b
    kind: host_path
    schema: {mountPath: /b}
#   ^^^^^^ store-schema-missing
  - name: unused
    kind: host_path
  - {name: alias, kind: host_path, isAlias: true}
  - name: bucket
    kind: s3
mountConnections: [a, b, alias, bucket]
`,
);
checkMessage(RULE, store('kind: host_path\n'), /has no `schema`, and Helm stops/);
checkMessage(RULE, store('kind: host_path\nschema: {hostPath: /a}\n'), /no `mountPath`, and Kub/);
checkSilent(RULE, store('kind: s3\n'));
checkSilent(RULE, store('kind: host_path\nschema: ${schema}\n'));
checkSilent(RULE, store('kind: volume_claim\nschema: {volumeClaim: a, mountPath: /a}\n'));
checkSilent(RULE, store('kind: volume_claim\nschema: {volumeClaim: "${a}", mountPath: /a}\n'));
// Without the agent the gateway mounts no store.
checkSilent(RULE, `${store('kind: host_path\n')}agent: {enabled: false}\n`);

checkFix(
  RULE,
  'Add volumeClaim and mountPath',
  store('kind: volume_claim\n'),
  store('kind: volume_claim\nschema:\n  volumeClaim: artifacts\n  mountPath: /artifacts\n'),
);
checkFix(
  RULE,
  'Add hostPath',
  store('schema: {mountPath: /a}\nkind: host_path\n'),
  store('schema: {mountPath: /a, hostPath: /data/artifacts}\nkind: host_path\n'),
);
checkFix(
  RULE,
  'Add mountPath',
  'deploymentChart: platform\nconnections:\n  - name: a\n    kind: host_path\n    schema:\n      hostPath: /a\nmountConnections: [a]\n',
  'deploymentChart: platform\nconnections:\n  - name: a\n    kind: host_path\n    schema:\n      hostPath: /a\n      mountPath: /artifacts\nmountConnections: [a]\n',
);
