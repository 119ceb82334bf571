import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'artifacts-store-renamed';

checkChange(
  RULE,
  `
 deploymentChart: platform
 artifactsStore:
-  name: store
+  name: artifacts
#  ^^^^ artifacts-store-renamed
   kind: s3
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 artifactsStore:
   name: store
-  kind: s3
+  kind: gcs
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+artifactsStore:
+  name: store
+  kind: s3
`,
);
