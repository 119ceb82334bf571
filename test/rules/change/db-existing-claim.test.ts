import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'db-existing-claim';

checkChange(
  RULE,
  `
 deploymentChart: platform
+postgresql:
+  primary:
+    persistence:
+      existingClaim: mine
#      ^^^^^^^^^^^^^ db-existing-claim
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   primary:
     persistence:
-      existingClaim: mine
+      existingClaim: other
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   enabled: false
+  primary:
+    persistence:
+      existingClaim: mine
`,
);
