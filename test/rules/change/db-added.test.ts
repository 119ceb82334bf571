import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'db-added';

checkChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
-  enabled: false
+  enabled: true
#  ^^^^^^^ db-added
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+postgresql:
+  enabled: true
`,
);
