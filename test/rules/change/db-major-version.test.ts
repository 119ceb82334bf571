import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'db-major-version';

checkChange(
  RULE,
  `
 deploymentChart: platform
+postgresql:
+  image:
+    tag: 17.0.0
#    ^^^ db-major-version
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+postgresql:
+  image:
+    tag: 16.6.0-debian-12-r2
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   image:
-    repository: bitnami/postgresql
+    repository: bitnamilegacy/postgresql
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   enabled: false
   image:
-    tag: 15.0.0
+    tag: 16.0.0
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   image:
-    tag: 15.0.0
+    tag: latest
`,
);
