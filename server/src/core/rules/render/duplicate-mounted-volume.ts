import { gatewayMounts, type Mount, mountsOf } from '../../deployment/gateway-mounts.ts';
import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isTemplated, plainText } from '../../json.ts';
import { formatPath, getAt } from '../../path.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const CONNECTIONS = `deploymentChart: platform
connections:
  - name: images
    kind: gcs
    schema:
      bucket: "gs://images"
    secret:
      name: gcs-secret
      mountPath: /plx-context/.gc
  - name: videos
    kind: gcs
    schema:
      bucket: "gs://videos"
    secret:
      name: gcs-secret
      mountPath: /plx-context/.gc
`;

export const duplicateMountedVolume: Rule = {
  id: 'duplicate-mounted-volume',
  section: 'render',
  severity: 'error',
  title: 'Mount each Secret and ConfigMap once',
  why: 'The chart names a volume after the Secret or ConfigMap in it. Two mounted connections with one Secret, or a connection with that of the artifacts store, become two volumes of one name, and Kubernetes refuses the gateway.',
  how: 'Mark the second connection with `isAlias: true`, or leave it out of `mountConnections`: either way it uses what the first one mounts. Both must then expect it at the same `mountPath`.',
  docs: docs('docs/setup/connections/overview'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_stores.tpl, polyaxon/templates/partials/_connections.tpl',
  *check({ values }) {
    const first = new Map<string, Mount>();
    for (const mount of gatewayMounts(values)) {
      const name = values.get(mount.name);
      if (typeof name !== 'string' || name === '' || isTemplated(name)) continue;
      const other = first.get(name);
      if (!other) {
        first.set(name, mount);
        continue;
      }
      // Told by `duplicate-connection-name`.
      if (mount.kind === 'store' && other.kind === 'store') continue;
      const fix = unmount(values, mount, other);
      yield {
        at: mount.name,
        on: 'value',
        message: say`\`${name}\` is the name of two volumes of the gateway, for \`${formatPath(other.store)}\` and \`${formatPath(mount.store)}\`, and Kubernetes may refuse the pod.`,
        fixes: fix ? [fix] : [],
      };
    }
  },
  example: {
    bad: `${CONNECTIONS}mountConnections:
  - images
  - videos
`,
    good: `${CONNECTIONS}mountConnections:
  - images
`,
  },
};

/** Only where the other volume is all that the connection needs, at the place where it needs it. */
function unmount(values: Values, { store, kind }: Mount, other: Mount): FixPlan | undefined {
  const connection = values.get(store);
  const mounted = values.get('mountConnections');
  const name = getAt(connection, 'name');
  const isAlone = mountsOf(values, store).length === 1 && getAt(connection, 'env') === undefined;
  const isSame = values.get([...store, kind, 'mountPath']) === values.get(other.mountPath);
  if (kind === 'store' || other.kind !== kind || !isAlone || !isSame) return undefined;
  if (!Array.isArray(mounted)) return undefined;
  const kept = mounted.filter((each) => each !== name);
  // A list in block style can give way only to another one.
  if (kept.length === 0) return undefined;
  return {
    title: say`Take ${plainText(name)} out of mountConnections`,
    changes: [{ replace: ['mountConnections'], with: snippetScalar(kept) }],
  };
}
