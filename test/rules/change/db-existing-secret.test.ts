import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'db-existing-secret';

checkChange(
  RULE,
  `
 deploymentChart: platform
+postgresql:
+  auth:
+    existingSecret: mine
#    ^^^^^^^^^^^^^^ db-existing-secret
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   auth:
-    existingSecret: mine
+    database: polyaxon
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   enabled: false
+  auth:
+    existingSecret: mine
`,
);
