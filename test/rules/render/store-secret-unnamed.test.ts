import { checkFindings, checkSilent } from '../../support/check.ts';

const RULE = 'store-secret-unnamed';

checkFindings(
  RULE,
  `
deploymentChart: platform
artifactsStore:
  name: artifacts
  kind: s3
  schema: {bucket: "s3://x"}
  secret:
  # ^^^^ store-secret-unnamed
    mountPath: /etc/s3
connections:
  - name: data
    kind: s3
    schema: {bucket: "s3://y"}
    configMap: {items: [a]}
    #^^^^^^^^ store-secret-unnamed
    secret: {name: "\${SECRET}"}
`.replace('  # ^^^^ store', '# ^^^^^^ store'),
);
checkSilent(RULE, 'deploymentChart: platform\nartifactsStore: {name: a, kind: s3, secret: {}}\n');
checkSilent(RULE, 'deploymentChart: platform\nartifactsStore: {name: a, secret: {name: b}}\n');
