import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'replicas-up-local-store';

checkChange(
  RULE,
  `
 deploymentChart: platform
 artifactsStore:
   name: store
   kind: volume_claim
   schema:
     volumeClaim: claim
+gateway:
+  replicas: 3
#  ^^^^^^^^ replicas-up-local-store
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
+gateway:
+  replicas: 3
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
 gateway:
-  replicas: 3
+  replicas: 2
`,
);
