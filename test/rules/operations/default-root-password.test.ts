import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFindings, checkFix, checkSilent, lintText } from '../../support/check.ts';

const RULE = 'default-root-password';

checkFindings(
  RULE,
  `
deploymentChart: platform
#^^^^^^^^^^^^^^ default-root-password
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
user:
#^^^ default-root-password
  username: admin
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
user:
  password: rootpassword
  #^^^^^^^ default-root-password
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
user:
  password: correct-horse
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
user:
  password: \${PASSWORD}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
user:
  password: ""
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
platformSecret: polyaxon-secrets
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
`,
  { profile: 'trial' },
);
checkSilent(
  RULE,
  `
user:
  username: admin
`,
  { name: 'values-prod.yaml' },
);
checkSilent(
  RULE,
  `
deploymentChart: agent
`,
);
checkFix(
  RULE,
  'Set a password for the root user',
  `
deploymentChart: platform
user:
  username: admin
`,
  `
deploymentChart: platform
user:
  username: admin
  password: change-me
`,
);
checkFix(
  RULE,
  'Set a password for the root user',
  `
deploymentChart: platform
user:
  password: rootpassword # ours
`,
  `
deploymentChart: platform
user:
  password: change-me # ours
`,
);
for (const [rest, severity] of [
  ['', 'info'],
  ['organizationKey: ${KEY}\n', 'warning'],
  ['ui:\n  adminEnabled: true\n', 'warning'],
  ['gateway:\n  service:\n    type: LoadBalancer\n', 'warning'],
  ['ingress:\n  enabled: true\n  className: nginx-internal\n', 'info'],
] as const) {
  test(`${RULE}: ${severity} with ${JSON.stringify(rest)}`, () => {
    const { findings } = lintText(`deploymentChart: platform\n${rest}`);
    assert.equal(findings.find(({ rule }) => rule.id === RULE)?.severity, severity);
  });
}
