import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'broker-moved';

checkChange(
  RULE,
  `
 deploymentChart: platform
 scheduler:
   enabled: true
 redis:
-  enabled: true
+  enabled: false
#  ^^^^^^^ broker-moved
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 redis:
-  enabled: true
+  enabled: false
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 scheduler:
   enabled: true
 redis:
   enabled: true
 rabbitmq:
-  enabled: true
+  enabled: false
`,
);
