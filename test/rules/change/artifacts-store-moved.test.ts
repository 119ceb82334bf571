import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'artifacts-store-moved';

checkChange(
  RULE,
  `
 deploymentChart: platform
 artifactsStore:
#^^^^^^^^^^^^^^ artifacts-store-moved
   name: store
   kind: s3
   schema:
-    bucket: s3://old
+    bucket: s3://new
`,
);
checkChange(
  RULE,
  `
 deploymentChart: agent
+artifactsStore:
#^^^^^^^^^^^^^^ artifacts-store-moved
+  name: store
+  kind: s3
+  schema:
+    bucket: s3://new
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 artifactsStore:
   name: store
   kind: s3
   schema:
     bucket: s3://old
   secret:
-    name: first
+    name: second
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 artifactsStore:
   name: store
   kind: s3
   schema:
-    bucket: s3://old
+    bucket: \${BUCKET}
`,
);
