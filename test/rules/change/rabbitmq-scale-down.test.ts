import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'rabbitmq-scale-down';

checkChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
   enabled: true
-  replicaCount: 3
+  replicaCount: 2
#  ^^^^^^^^^^^^ rabbitmq-scale-down
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
   enabled: true
-  replicaCount: 1
+  replicaCount: 3
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
-  replicaCount: 3
+  replicaCount: 1
`,
);
