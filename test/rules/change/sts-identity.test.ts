import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'sts-identity';

checkChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
   enabled: true
+  podManagementPolicy: Parallel
#  ^^^^^^^^^^^^^^^^^^^ sts-identity
+  servicenameOverride: nodes
#  ^^^^^^^^^^^^^^^^^^^ sts-identity
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
   enabled: true
+  podManagementPolicy: OrderedReady
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+rabbitmq:
+  podManagementPolicy: Parallel
`,
);
