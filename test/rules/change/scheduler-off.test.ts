import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'scheduler-off';

checkChange(
  RULE,
  `
 deploymentChart: platform
 scheduler:
-  enabled: true
+  enabled: false
#  ^^^^^^^ scheduler-off
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 scheduler:
-  enabled: false
+  enabled: true
`,
);
