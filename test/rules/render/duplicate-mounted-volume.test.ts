import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const rule = 'duplicate-mounted-volume';

checkFindings(
  rule,
  `
deploymentChart: platform
artifactsStore:
  name: artifacts
  kind: gcs
  secret: {name: gcs-secret, mountPath: /gcs}
connections:
  - name: images
    kind: gcs
    secret: {name: gcs-secret, mountPath: /gcs}
    #              ^^^^^^^^^^ duplicate-mounted-volume
  - name: videos
    kind: gcs
    configMap:
      name: gcs-secret
      #     ^^^^^^^^^^ duplicate-mounted-volume
      mountPath: /config
mountConnections: [images, videos]
`,
);

// A claim named as the Secret of another connection.
checkFindings(
  rule,
  `
deploymentChart: agent
connections:
  - name: images
    kind: volume_claim
    schema: {volumeClaim: images, mountPath: /images}
  - name: videos
    kind: gcs
    secret: {name: images, mountPath: /gcs}
    #              ^^^^^^ duplicate-mounted-volume
mountConnections: [images, videos]
`,
);

function connections(second: string, mounted: string): string {
  return `deploymentChart: platform
connections:
  - name: images
    kind: gcs
    secret: {name: gcs-secret, mountPath: /gcs}
  - ${second}
mountConnections:${mounted}
`;
}

const SAME = '{name: videos, kind: gcs, secret: {name: gcs-secret, mountPath: /gcs}}';

checkSilent(rule, connections(SAME, ' [images]'));
checkSilent(rule, connections(SAME.replace('kind', 'isAlias: true, kind'), ' [images, videos]'));
checkSilent(rule, connections(SAME.replace('gcs-secret', '${SECRET}'), ' [images, videos]'));
// As environment variables a Secret may come twice.
checkSilent(
  rule,
  connections('{name: videos, kind: s3, secret: {name: gcs-secret}}', ' [images, videos]'),
);
// Told by duplicate-connection-name.
checkSilent(
  rule,
  `
deploymentChart: platform
connections:
  - {name: a, kind: host_path, schema: {hostPath: /a, mountPath: /a}}
  - {name: a, kind: host_path, schema: {hostPath: /b, mountPath: /b}}
mountConnections: [a]
`,
);
// Without the agent, the gateway mounts no store.
checkSilent(
  rule,
  `
deploymentChart: platform
agent: {enabled: false}
artifactsStore: {name: a, kind: gcs, secret: {name: gcs-secret, mountPath: /gcs}}
connections: [{name: b, kind: gcs, secret: {name: gcs-secret, mountPath: /gcs}}]
mountConnections: [b]
`,
);

checkFix(
  rule,
  'Take videos out of mountConnections',
  connections(SAME, '\n  - images\n  - videos'),
  connections(SAME, '\n  - images'),
);
