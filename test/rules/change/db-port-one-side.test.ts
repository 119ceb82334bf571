import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'db-port-one-side';

checkChange(
  RULE,
  `
 deploymentChart: platform
+postgresql:
+  service:
+    ports:
+      postgresql: 5433
#      ^^^^^^^^^^ db-port-one-side
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
   service:
-    port: 5672
+    port: 5673
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: true
-  port: 6379
+  port: 6380
+  master:
+    service:
+      ports:
+        redis: 6380
`,
);
