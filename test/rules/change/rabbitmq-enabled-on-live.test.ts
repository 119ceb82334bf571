import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'rabbitmq-enabled-on-live';

checkChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
-  enabled: false
+  enabled: true
#  ^^^^^^^ rabbitmq-enabled-on-live
`,
);
checkChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: true
   auth:
+    enabled: true
#    ^^^^^^^ rabbitmq-enabled-on-live
     password: ""
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
-  enabled: false
+  enabled: true
   auth:
     existingErlangSecret: mine
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
   enabled: true
-  replicaCount: 1
+  replicaCount: 2
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: true
+  auth:
+    enabled: true
`,
);
