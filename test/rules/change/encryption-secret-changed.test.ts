import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'encryption-secret-changed';

checkChange(
  RULE,
  `
 deploymentChart: platform
-encryptionSecret: first
+encryptionSecret: second
#^^^^^^^^^^^^^^^^ encryption-secret-changed
`,
);
checkChange(
  RULE,
  `
 deploymentChart: platform
 encryptionSecret: first
+platformSecret: mine
#^^^^^^^^^^^^^^ encryption-secret-changed
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+encryptionSecret: first
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+platformSecret: mine
`,
);
