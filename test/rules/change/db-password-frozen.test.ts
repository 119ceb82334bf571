import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'db-password-frozen';

checkChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   auth:
-    password: first
+    password: second
#    ^^^^^^^^ db-password-frozen
-    postgresPassword: first
+    postgresPassword: second
#    ^^^^^^^^^^^^^^^^ db-password-frozen
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
-    password: first
+    password: second
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   auth:
     existingSecret: mine
-    password: first
+    password: second
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   auth:
-    password: first
+    password: \${DB_PASSWORD}
`,
);
