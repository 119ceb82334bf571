import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'rbac-turned-off';

checkChange(
  RULE,
  `
 deploymentChart: platform
+rbac:
+  enabled: false
#  ^^^^^^^ rbac-turned-off
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 rbac:
-  enabled: false
+  enabled: true
`,
);
