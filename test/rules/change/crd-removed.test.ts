import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'crd-removed';

checkChange(
  RULE,
  `
 deploymentChart: platform
 operator:
-  enabled: true
+  enabled: false
#  ^^^^^^^ crd-removed
`,
);
checkChange(
  RULE,
  `
 deploymentChart: agent
 operator:
+  skipCRD: true
#  ^^^^^^^ crd-removed
   enabled: true
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 operator:
-  skipCRD: true
+  skipCRD: false
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 operator:
   skipCRD: true
-  enabled: true
+  enabled: false
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 operator:
-  enabled: true
+  enabled: \${OPERATOR}
`,
);
