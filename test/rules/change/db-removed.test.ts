import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'db-removed';

checkChange(
  RULE,
  `
 deploymentChart: platform
+postgresql:
+  enabled: false
#  ^^^^^^^ db-removed
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
-  enabled: true
+  enabled: \${DB}
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   enabled: false
 externalServices:
   postgresql:
-    host: a
+    host: b
`,
);
