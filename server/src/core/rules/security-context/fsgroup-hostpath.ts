import { isEnabled, podUser } from '../../deployment/pod-security.ts';
import { isObject, isTruthy, plainText } from '../../json.ts';
import type { Path } from '../../path.ts';
import type { Values } from '../../values/values.ts';
import { type Message, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Has no `condition`: which connections are mounted is a matter of names that match. */
export const fsgroupHostpath: Rule = {
  id: 'fsgroup-hostpath',
  section: 'security-context',
  severity: 'info',
  title: 'Open host paths to the user that Polyaxon runs as',
  why: 'Kubernetes changes the group of volumes that it manages, not of directories on a node. A container without root may therefore find a host path closed.',
  how: 'Make the directory writable for the configured ids on every node, or use a bucket or a volume claim.',
  docs: docs('docs/setup/platform/common-reference', 'enable-security-context'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_stores.tpl, polyaxon/templates/partials/_connections.tpl',
  versions: { from: '1.13' },
  absence: true,
  *check({ values }) {
    if (!isEnabled(values)) return;
    const user = podUser(values);
    // Anything but an id is told as a wrong type.
    if (isObject(user) || Array.isArray(user) || Number(user) === 0) return;
    for (const { at, name } of hostPaths(values)) {
      yield {
        at,
        on: 'value',
        message: say`${name} is a host path, where \`fsGroup\` may not apply: user ${plainText(user)} needs write access on the node.`,
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
securityContext:
  enabled: true
artifactsStore:
  name: outputs
  kind: host_path
  schema:
    hostPath: /data/outputs
    mountPath: /data/outputs
`,
    good: `deploymentChart: platform
securityContext:
  enabled: true
artifactsStore:
  name: outputs
  kind: volume_claim
  schema:
    volumeClaim: outputs
    mountPath: /data/outputs
`,
  },
};

interface HostPath {
  readonly at: Path;
  readonly name: Message;
}

/** The host paths that pods of the chart mount. */
function* hostPaths(values: Values): Iterable<HostPath> {
  if (values.truthy('agent.enabled')) {
    if (!values.truthy('artifactsStore')) {
      yield { at: ['securityContext', 'enabled'], name: 'The default artifacts store' };
    } else if (values.get('artifactsStore.kind') === 'host_path') {
      yield { at: ['artifactsStore', 'kind'], name: 'The artifacts store' };
    }
  }
  const connections = values.get('connections');
  const mounted = values.get('mountConnections');
  if (!Array.isArray(connections) || !Array.isArray(mounted)) return;
  for (const [index, connection] of connections.entries()) {
    if (!isObject(connection) || connection.kind !== 'host_path') continue;
    if (isTruthy(connection.isAlias) || !mounted.includes(connection.name ?? '')) continue;
    yield {
      at: ['connections', index, 'kind'],
      name: say`Connection \`${String(connection.name)}\``,
    };
  }
}
