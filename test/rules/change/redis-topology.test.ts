import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'redis-topology';

checkChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: true
+  architecture: standalone
#  ^^^^^^^^^^^^ redis-topology
+  master:
+    kind: Deployment
#    ^^^^ redis-topology
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: true
   replica:
-    replicaCount: 3
+    replicaCount: 1
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+redis:
+  architecture: standalone
`,
);
