import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'db-renamed';

checkChange(
  RULE,
  `
 deploymentChart: platform
+postgresql:
+  fullnameOverride: db
#  ^^^^^^^^^^^^^^^^ db-renamed
`,
);
checkChange(
  RULE,
  `
 deploymentChart: platform
 redis:
   enabled: true
-  nameOverride: cache
+  nameOverride: store
#  ^^^^^^^^^^^^ db-renamed
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+rabbitmq:
+  nameOverride: queue
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 redis:
-  enabled: false
+  enabled: true
+  nameOverride: store
`,
);
