import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'gateway-service-changed';

checkChange(
  RULE,
  `
 deploymentChart: platform
 ingress:
-  enabled: false
+  enabled: true
#  ^^^^^^^ gateway-service-changed
   hostName: polyaxon.example.com
`,
);
checkChange(
  RULE,
  `
 deploymentChart: agent
+gateway:
+  service:
+    port: 8080
#    ^^^^ gateway-service-changed
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 ingress:
   enabled: true
-  className: nginx
+  className: traefik
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 ingress:
-  hostName: a.example.com
+  hostName: b.example.com
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 gateway:
   service:
     type: ClusterIP
-    nodePort: 31811
+    nodePort: 31812
`,
);

// With a section emptied that it needs Helm stops: another rule tells that, and nothing changes.
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+gateway:
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 gateway:
+  service:
   replicas: 1
`,
);
