import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'db-volume-class';

checkChange(
  RULE,
  `
 deploymentChart: platform
+postgresql:
+  primary:
+    persistence:
+      storageClass: fast
#      ^^^^^^^^^^^^ db-volume-class
`,
);
checkChange(
  RULE,
  `
 deploymentChart: platform
+global:
+  storageClass: fast
#  ^^^^^^^^^^^^ db-volume-class
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   commonLabels:
-    a: b
+    a: c
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   enabled: false
+global:
+  storageClass: fast
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   primary:
     persistence:
       existingClaim: mine
+      storageClass: fast
`,
);
