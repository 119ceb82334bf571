import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'connection-removed';

checkChange(
  RULE,
  `
 deploymentChart: platform
 connections:
#^^^^^^^^^^^ connection-removed
-  - name: data
+  - name: datasets
     kind: s3
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 connections:
-  - name: a
-    kind: s3
   - name: b
     kind: s3
+  - name: a
+    kind: s3
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 connections:
   - name: a
-    kind: s3
+    kind: gcs
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
-connections:
-  - name: a
-    kind: s3
+connections: \${CONNECTIONS}
`,
);
