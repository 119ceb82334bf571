import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'redis-auth-toggled';

checkChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: true
+  auth:
+    enabled: true
#    ^^^^^^^ redis-auth-toggled
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: true
+  usePassword: true
+  auth:
+    enabled: true
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+redis:
+  usePassword: true
`,
);
