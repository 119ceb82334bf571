import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'service-clusterip';

checkChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: true
+  master:
+    service:
+      clusterIP: 10.0.0.7
#      ^^^^^^^^^ service-clusterip
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+redis:
+  master:
+    service:
+      clusterIP: 10.0.0.7
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 gateway:
   service:
-    type: ClusterIP
+    type: NodePort
`,
);
