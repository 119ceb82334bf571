import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'external-db-moved';

checkChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   enabled: false
 externalServices:
   postgresql:
-    host: a.example.com
+    host: b.example.com
#    ^^^^ external-db-moved
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 postgresql:
   enabled: false
 externalServices:
   postgresql:
     host: a.example.com
-    password: first
+    password: second
-    user: a
+    user: b
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 externalServices:
   postgresql:
-    host: a.example.com
+    host: b.example.com
`,
);
