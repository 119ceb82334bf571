import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'uid-on-old-volume';

checkChange(
  RULE,
  `
 deploymentChart: platform
 artifactsStore:
   name: store
   kind: host_path
   schema:
     hostPath: /data
 securityContext:
-  enabled: false
+  enabled: true
#  ^^^^^^^ uid-on-old-volume
`,
);
checkChange(
  RULE,
  `
 deploymentChart: platform
+postgresql:
+  primary:
+    containerSecurityContext:
+      runAsUser: 5000
#      ^^^^^^^^^ uid-on-old-volume
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 artifactsStore:
   name: store
   kind: s3
   schema:
     bucket: s3://a
 securityContext:
-  enabled: false
+  enabled: true
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 artifactsStore:
   name: store
   kind: host_path
   schema:
     hostPath: /data
 securityContext:
   enabled: false
-  runAsUser: 1
+  runAsUser: 2
`,
);
