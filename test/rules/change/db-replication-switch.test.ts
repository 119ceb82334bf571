import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'db-replication-switch';

checkChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
+  architecture: replication
#  ^^^^^^^^^^^^ db-replication-switch
   auth:
     replicationPassword: fixed
`,
);
checkChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
-  architecture: replication
+  architecture: standalone
#  ^^^^^^^^^^^^ db-replication-switch
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
-  enabled: false
+  enabled: true
+  architecture: replication
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+postgresql:
+  architecture: standalone
`,
);
