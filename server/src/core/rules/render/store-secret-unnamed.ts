import { allStores, usesConnections } from '../../deployment/gateway-mounts.ts';
import { isObject } from '../../json.ts';
import { formatPath } from '../../path.ts';
import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const KINDS = { secret: 'Secret', configMap: 'ConfigMap' } as const;

export const storeSecretUnnamed: Rule = {
  id: 'store-secret-unnamed',
  section: 'render',
  severity: 'error',
  title: 'Name the Secret or ConfigMap of a connection',
  why: 'The chart mounts the Secret or ConfigMap of a store and of each mounted connection by its name, and the agent does so for runs. Without one, Kubernetes refuses the pod.',
  how: 'Set `name` to that of a Secret or ConfigMap in the namespace of the release. `mountPath` is where its keys become files; without it they become variables.',
  docs: docs('docs/setup/connections/specification', 'secret'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_stores.tpl, polyaxon/templates/partials/_connections.tpl',
  *check({ values }) {
    if (!usesConnections(values)) return;
    for (const store of allStores(values)) {
      for (const kind of ['secret', 'configMap'] as const) {
        const at = [...store, kind];
        const name = [...at, 'name'];
        if (!isObject(values.get(at)) || !values.truthy(at)) continue;
        if (values.truthy(name) || isOpen(values, name)) continue;
        yield {
          at,
          message: say`\`${formatPath(at)}\` has no \`name\`, so there is no ${KINDS[kind]} to mount, and Kubernetes refuses the pod.`,
        };
      }
    }
  },
  example: {
    bad: `deploymentChart: platform
artifactsStore:
  name: artifacts
  kind: s3
  schema:
    bucket: "s3://acme-artifacts"
  secret:
    mountPath: /etc/s3
`,
    good: `deploymentChart: platform
artifactsStore:
  name: artifacts
  kind: s3
  schema:
    bucket: "s3://acme-artifacts"
  secret:
    name: s3-secret
    mountPath: /etc/s3
`,
  },
};
