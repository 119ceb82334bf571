import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'retention-delete';

checkChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: true
+  master:
+    persistentVolumeClaimRetentionPolicy:
+      enabled: true
+      whenDeleted: Delete
#      ^^^^^^^^^^^ retention-delete
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
   enabled: true
+  persistentVolumeClaimRetentionPolicy:
+    enabled: true
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+rabbitmq:
+  persistentVolumeClaimRetentionPolicy:
+    enabled: true
+    whenDeleted: Delete
`,
);
