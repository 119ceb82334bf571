import { checkFindings, checkSilent } from '../../support/check.ts';

const rule = 'encryption-secret-ignored';

checkFindings(
  rule,
  `
deploymentChart: platform
platformSecret: polyaxon-platform
encryptionSecret: polyaxon-encryption
#^^^^^^^^^^^^^^^ encryption-secret-ignored
`,
);

checkSilent(rule, 'deploymentChart: platform\nencryptionSecret: polyaxon-encryption\n');
checkSilent(rule, 'deploymentChart: platform\nplatformSecret: polyaxon-platform\n');
checkSilent(rule, 'deploymentChart: platform\nplatformSecret: a\nencryptionSecret: ""\n');
