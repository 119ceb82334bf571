import { checkFindings, checkMessage, checkSilent } from '../../support/check.ts';

const rule = 'duplicate-mount-path';

checkFindings(
  rule,
  `
deploymentChart: platform
artifactsStore:
  name: artifacts
  kind: volume_claim
  schema: {volumeClaim: artifacts, mountPath: /data}
connections:
  - name: images
    kind: host_path
    schema:
      hostPath: /mnt/images
      mountPath: /data
      #          ^^^^^ duplicate-mount-path
  - name: repo
    kind: git
    secret: {name: ssh, mountPath: /data}
    #                              ^^^^^ duplicate-mount-path
mountConnections: [images, repo]
`,
);

// The default store has a path as well.
checkMessage(
  rule,
  `
deploymentChart: agent
connections:
  - name: images
    kind: volume_claim
    schema: {volumeClaim: images, mountPath: /artifactsStore}
mountConnections: [images]
`,
  /mounts `defaultArtifactsStore` already/,
);

checkSilent(
  rule,
  `
deploymentChart: platform
connections:
  - {name: a, kind: volume_claim, schema: {volumeClaim: a, mountPath: /data}}
  - {name: b, kind: volume_claim, schema: {volumeClaim: b, mountPath: /data}}
mountConnections: [a]
`,
);
checkSilent(
  rule,
  `
deploymentChart: platform
connections:
  - {name: a, kind: volume_claim, schema: {volumeClaim: a, mountPath: "\${DATA}"}}
  - {name: b, kind: volume_claim, schema: {volumeClaim: b, mountPath: "\${DATA}"}}
mountConnections: [a, b]
`,
);
// One Secret twice is another matter.
checkSilent(
  rule,
  `
deploymentChart: platform
connections:
  - {name: a, kind: gcs, secret: {name: gcs, mountPath: /gcs}}
  - {name: b, kind: gcs, secret: {name: gcs, mountPath: /gcs}}
mountConnections: [a, b]
`,
);
