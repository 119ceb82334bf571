import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'node-selector-moves-runs';

checkChange(
  RULE,
  `
 deploymentChart: platform
 artifactsStore:
   name: store
   kind: volume_claim
   schema:
     volumeClaim: claim
+nodeSelector:
#^^^^^^^^^^^^ node-selector-moves-runs
+  polyaxon: core
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+nodeSelector:
+  polyaxon: core
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
+metrics:
+  nodeSelector:
+    a: b
`,
);
