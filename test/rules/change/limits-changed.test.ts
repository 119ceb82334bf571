import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'limits-changed';

checkChange(
  RULE,
  `
 deploymentChart: platform
 agent:
   resources:
     limits:
-      memory: 2Gi
+      memory: 512Mi
#      ^^^^^^ limits-changed
`,
);
checkChange(
  RULE,
  `
 deploymentChart: platform
-limitResources: false
+limitResources: true
#^^^^^^^^^^^^^^ limits-changed
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 agent:
   resources:
     limits:
-      memory: 1024Mi
+      memory: 1Gi
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 agent:
   resources:
     requests:
-      memory: 2Gi
+      memory: 1Gi
`,
);
