import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'store-env-invalid';

checkFindings(
  RULE,
  `
deploymentChart: platform
artifactsStore:
  name: artifacts
  kind: s3
  schema: {bucket: "s3://x"}
  env: {AWS_REGION: eu-west-1}
# ^^^ store-env-invalid
connections:
  - name: data
    kind: s3
    schema: {bucket: "s3://y"}
    env:
      - {name: A, value: b}
      - A=b
      # ^^^ store-env-invalid
      - \${MORE}
`,
);
checkSilent(
  'wrong-type',
  'deploymentChart: platform\nartifactsStore: {name: a, kind: s3, env: {A: b}}\n',
);
checkSilent(RULE, 'deploymentChart: platform\nartifactsStore: {name: a, kind: s3, env: {}}\n');
checkFix(
  RULE,
  'Write it as a list',
  'deploymentChart: platform\nartifactsStore:\n  name: a\n  kind: s3\n  env:\n    A: 1\n    B: "x: y"\n',
  'deploymentChart: platform\nartifactsStore:\n  name: a\n  kind: s3\n  env:\n    - name: A\n      value: "1"\n    - name: B\n      value: "x: y"\n',
);
