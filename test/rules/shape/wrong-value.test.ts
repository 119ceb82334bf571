import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

checkFindings(
  'wrong-value',
  `
deploymentChart: platform
broker: kafka
#       ^^^^^ wrong-value
gateway:
  service:
    type: ClusterIp
    #     ^^^^^^^^^ wrong-value
artifactsStore:
  name: artifacts
  kind: git
  #     ^^^ wrong-value
`,
);

checkMessage(
  'wrong-value',
  'deploymentChart: platform\ngateway:\n  service:\n    type: ClusterIp\n',
  '`gateway.service.type` is `ClusterIp`; Kubernetes accepts ClusterIP, NodePort or LoadBalancer.',
);
checkMessage(
  'wrong-value',
  'deploymentChart: platform\nconnections:\n  - name: data\n    kind: s4\n',
  '`connections[0].kind` is `s4`, which is none of the 45 values that Polyaxon accepts.',
);

checkFix(
  'wrong-value',
  'Change to ClusterIP',
  'deploymentChart: platform\ngateway:\n  service:\n    type: "ClusterIp" # default\n',
  'deploymentChart: platform\ngateway:\n  service:\n    type: ClusterIP # default\n',
);
checkFix(
  'wrong-value',
  'Change to volume_claim',
  'deploymentChart: platform\nartifactsStore:\n  name: artifacts\n  kind: volume-claim\n',
  'deploymentChart: platform\nartifactsStore:\n  name: artifacts\n  kind: volume_claim\n',
);

checkSilent(
  'wrong-value',
  `
deploymentChart: platform
gateway:
  imagePullPolicy:
  service:
    type: \${type}
`,
);
