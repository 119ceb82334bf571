import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const redisReplicasWaste: Rule = {
  id: 'redis-replicas-waste',
  section: 'operations',
  severity: 'hint',
  title: 'Run the bundled Redis without copies',
  why: 'Unless told otherwise, the sub-chart runs three copies beside the master. The platform connects to the master alone, and nothing promotes a copy when the master is gone.',
  how: 'Set `redis.architecture: standalone`. For a broker that survives the loss of a node, use a managed one.',
  docs: docs('docs/setup/platform/redis-ha'),
  charts: ['platform'],
  absence: true,
  versions: { from: '1.21' },
  source: 'polyaxon/templates/partials/_redis.tpl, polyaxon/charts/redis/values.yaml',
  *check({ values }) {
    const at = 'redis.architecture';
    const paths = ['redis.enabled', at, 'redis.replica.replicaCount', 'redis.sentinel.enabled'];
    if (!values.truthy('redis.enabled') || paths.some((path) => isOpen(values, path))) return;
    // Sentinel does promote them; what is wrong with it is `dependency-host-renamed`.
    if (values.get(at) === 'standalone' || values.truthy('redis.sentinel.enabled')) return;
    const count = values.get('redis.replica.replicaCount') ?? 3;
    if (typeof count !== 'number' || count < 1) return;
    const copies = count === 1 ? 'a copy' : say`${count} copies`;
    yield {
      at: values.isWritten(at) ? at : 'redis.enabled',
      message: say`The bundled Redis runs ${copies} beside its master, which the platform never connects to.`,
      fixes: [
        {
          title: 'Run Redis standalone',
          changes: [{ merge: 'redis:\n  architecture: standalone\n' }],
        },
      ],
    };
  },
  example: {
    bad: `deploymentChart: platform
scheduler:
  enabled: true
redis:
  enabled: true
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
redis:
  enabled: true
  architecture: standalone
`,
  },
};
