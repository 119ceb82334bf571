import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'db-volume-size';

checkChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   primary:
     persistence:
-      size: 8Gi
+      size: 20Gi
#      ^^^^ db-volume-size
`,
);
checkChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: true
+  master:
+    persistence:
+      size: 9Gi
#      ^^^^ db-volume-size
+  replica:
+    persistence:
+      size: 9Gi
#      ^^^^ db-volume-size
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+postgresql:
+  primary:
+    persistence:
+      size: 8Gi
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   persistence:
-    size: 8Gi
+    size: 20Gi
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
-      size: 8Gi
+      size: 20Gi
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
   persistence:
-    size: 8Gi
+    size: 20Gi
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: true
   architecture: standalone
   replica:
     persistence:
-      size: 8Gi
+      size: 20Gi
`,
);
