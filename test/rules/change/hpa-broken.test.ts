import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'hpa-broken';

checkChange(
  RULE,
  `
 deploymentChart: platform
+gateway:
+  hpa:
+    enabled: true
#    ^^^^^^^ hpa-broken
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+scheduler:
+  hpa:
+    enabled: true
`,
);
