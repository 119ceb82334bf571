import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'rabbitmq-credentials';

checkChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
   enabled: true
   auth:
+    username: plx
#    ^^^^^^^^ rabbitmq-credentials
-    password: first
+    password: second
#    ^^^^^^^^ rabbitmq-credentials
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 externalServices:
   rabbitmq:
-    password: first
+    password: second
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+rabbitmq:
+  auth:
+    username: plx
`,
);
