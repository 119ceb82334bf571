import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'db-persistence-toggle';

checkChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   primary:
     persistence:
-      enabled: true
+      enabled: false
#      ^^^^^^^ db-persistence-toggle
`,
);
checkChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
   enabled: true
   persistence:
-    enabled: false
+    enabled: true
#    ^^^^^^^ db-persistence-toggle
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   persistence:
-    enabled: true
+    enabled: false
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
   persistence:
-    enabled: true
+    enabled: false
`,
);
