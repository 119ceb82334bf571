import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFindings, checkMessage, checkSilent, lintText } from '../../support/check.ts';

const RULE = 'plaintext-secret';

checkFindings(
  RULE,
  `
deploymentChart: platform
user:
  password: correct-horse
  #^^^^^^^ plaintext-secret
polyaxonSecret: ""
organizationKey: 8f1c-22aa
#^^^^^^^^^^^^^^ plaintext-secret
postgresql:
  enabled: false
externalServices:
  postgresql:
    password: correct-horse
    #^^^^^^^ plaintext-secret
  auth:
    github:
      enabled: true
      options:
        clientId: polyaxon
        clientSecret: 8f1c22aa
        #^^^^^^^^^^^ plaintext-secret
  errors:
    options:
      dsn: https://8f1c@sentry.acme.com/1
      #^^ plaintext-secret
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
agent:
  token: 8f1c22aa
  #^^^^ plaintext-secret
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
user:
  password: 12345678
  #^^^^^^^ plaintext-secret
`,
);
checkMessage(
  RULE,
  `
deploymentChart: platform
user:
  password: correct-horse
`,
  '`user.password` is written in plain text.',
);
// The chart's own, which is no secret.
checkSilent(
  RULE,
  `
deploymentChart: platform
user:
  password: rootpassword
postgresql:
  auth:
    password: polyaxon
`,
);
// What stands in for a secret.
checkSilent(
  RULE,
  `
deploymentChart: platform
user:
  password: \${ROOT_PASSWORD}
email:
  hostPassword: "{{ password }}"
ldap:
  bindPassword: ENC[AES256_GCM,data:x]
polyaxonSecret: <path:kv/data/polyaxon#secret>
internalToken: ref+vault://polyaxon/token
organizationKey: change-me
redis:
  auth:
    password:
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
user: \${USER}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
user:
  password: correct-horse
`,
  { profile: 'trial' },
);
test(`${RULE}: the secret itself is never told`, () => {
  const { findings } = lintText('deploymentChart: platform\nuser:\n  password: correct-horse\n');
  assert.ok(findings.some(({ rule }) => rule.id === RULE));
  for (const { rule, message } of findings) {
    if (rule.id === RULE) assert.doesNotMatch(message, /horse/);
  }
});
