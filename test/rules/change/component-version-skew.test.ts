import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'component-version-skew';

checkChange(
  RULE,
  `
 deploymentChart: platform
+gateway:
+  imageTag: 2.16.0
#  ^^^^^^^^ component-version-skew
`,
);
checkChange(
  RULE,
  `
 deploymentChart: platform
 gateway:
-  imageTag: 2.15.1
+  imageTag: 2.14.0
#  ^^^^^^^^ component-version-skew
 agent:
-  imageTag: 2.15.1
+  imageTag: 2.14.0
#  ^^^^^^^^ component-version-skew
 operator:
-  imageTag: 2.15.1
+  imageTag: 2.14.0
#  ^^^^^^^^ component-version-skew
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 gateway:
-  imageTag: 2.15.1
+  imageTag: 2.15.2
 agent:
-  imageTag: 2.15.1
+  imageTag: 2.15.2
 operator:
-  imageTag: 2.15.1
+  imageTag: 2.15.2
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+worker:
+  imageTag: 2.15.2
`,
);
