import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'rabbitmq-identity';

checkChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
   enabled: true
+  clusterDomain: corp.local
#  ^^^^^^^^^^^^^ rabbitmq-identity
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 rabbitmq:
   enabled: true
+  clusterDomain: cluster.local
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+rabbitmq:
+  clusterDomain: corp.local
`,
);
