import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'agent-disabled';

checkChange(
  RULE,
  `
 deploymentChart: platform
+agent:
+  enabled: false
#  ^^^^^^^ agent-disabled
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 agent:
-  enabled: false
+  enabled: true
`,
);
