import { gatewayMounts, type Mount } from '../../deployment/gateway-mounts.ts';
import { isTemplated } from '../../json.ts';
import { formatPath } from '../../path.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** No fixes: only the containers' programs know where else they would look. */
export const duplicateMountPath: Rule = {
  id: 'duplicate-mount-path',
  section: 'render',
  severity: 'error',
  title: 'Mount each volume at a path of its own',
  why: 'The gateway mounts the artifacts store and the connections of `mountConnections` side by side. A path holds one volume only, and Kubernetes refuses a pod that mounts two at the same place.',
  how: 'Change the `mountPath` of one of them.',
  docs: docs('docs/setup/connections/artifacts'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_stores.tpl, polyaxon/templates/partials/_connections.tpl',
  *check({ values }) {
    const first = new Map<string, Mount>();
    for (const mount of gatewayMounts(values)) {
      const path = values.get(mount.mountPath);
      if (typeof path !== 'string' || path === '' || isTemplated(path)) continue;
      const other = first.get(path);
      if (!other) {
        first.set(path, mount);
        continue;
      }
      // One volume twice: `duplicate-mounted-volume` or `duplicate-connection-name` tells it.
      if (values.get(mount.name) === values.get(other.name)) continue;
      yield {
        at: mount.mountPath,
        on: 'value',
        message: say`\`${path}\` is where the gateway mounts \`${owner(other)}\` already, and Kubernetes may refuse two volumes at one path.`,
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: volume_claim
  schema:
    volumeClaim: artifacts
    mountPath: /data
connections:
  - name: images
    kind: volume_claim
    schema:
      volumeClaim: images
      mountPath: /data
mountConnections:
  - images
`,
    good: `deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: volume_claim
  schema:
    volumeClaim: artifacts
    mountPath: /artifacts
connections:
  - name: images
    kind: volume_claim
    schema:
      volumeClaim: images
      mountPath: /images
mountConnections:
  - images
`,
  },
};

function owner({ store, kind }: Mount): string {
  return formatPath(kind === 'store' ? store : [...store, kind]);
}
