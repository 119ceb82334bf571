import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'labels-break-selector';

checkChange(
  RULE,
  `
 deploymentChart: platform
 gateway:
   labels:
     team: a
+    app.kubernetes.io/name: api
#    ^^^^^^^^^^^^^^^^^^^^^^ labels-break-selector
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 labels:
-  team: a
+  team: b
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 labels:
   app.kubernetes.io/name: x
-  team: a
+  team: b
`,
);
