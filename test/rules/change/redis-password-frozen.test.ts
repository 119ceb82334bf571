import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'redis-password-frozen';

checkChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: true
   auth:
     enabled: true
-    password: first
+    password: second
#    ^^^^^^^^ redis-password-frozen
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: true
   auth:
     enabled: true
     existingSecret: mine
-    password: first
+    password: second
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: true
   auth:
     enabled: false
-    password: first
+    password: second
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: false
 externalServices:
   redis:
-    password: first
+    password: second
`,
);
