import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'db-user-or-name';

checkChange(
  RULE,
  `
 deploymentChart: platform
+postgresql:
+  auth:
+    username: plx
#    ^^^^^^^^ db-user-or-name
+    database: plx
#    ^^^^^^^^ db-user-or-name
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+postgresql:
+  auth:
+    username: polyaxon
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   enabled: false
 externalServices:
   postgresql:
-    user: a
+    user: b
`,
);
