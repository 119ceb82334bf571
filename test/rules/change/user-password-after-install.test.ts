import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'user-password-after-install';

checkChange(
  RULE,
  `
 deploymentChart: platform
 user:
-  password: first
+  password: second
#  ^^^^^^^^ user-password-after-install
+  email: a@example.com
#  ^^^^^ user-password-after-install
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+user:
+  username: rootuser
`,
);
