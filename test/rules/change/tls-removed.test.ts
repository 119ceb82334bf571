import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'tls-removed';

checkChange(
  RULE,
  `
 deploymentChart: platform
 ingress:
#^^^^^^^ tls-removed
   enabled: true
-  tls:
-    - secretName: tls
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 ingress:
   enabled: true
 ssl:
-  enabled: true
+  enabled: false
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 ingress:
   enabled: false
-  tls:
-    - secretName: tls
`,
);
