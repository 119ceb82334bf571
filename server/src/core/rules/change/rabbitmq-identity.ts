import { allChanged, staysOn } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

const PATHS = ['rabbitmq.clustering.addressType', 'rabbitmq.clusterDomain'];

export const rabbitmqIdentity: ChangeRule = {
  id: 'rabbitmq-identity',
  section: 'change',
  severity: 'warning',
  title: 'Keep the node name of RabbitMQ',
  why: 'The name of the node is made from these. RabbitMQ keeps its data under that name, so with another one it starts as a new, empty node on the old volume.',
  how: 'Let all runs end first.',
  charts: ['platform'],
  source: 'polyaxon/charts/rabbitmq/templates/statefulset.yaml',
  checkChange(context) {
    if (!staysOn(context, 'rabbitmq.enabled')) return [];
    return allChanged(context, PATHS).map(({ at }) => ({
      at,
      message: 'RabbitMQ starts as a new node without the old queues.',
    }));
  },
  example: {
    before: `deploymentChart: platform
rabbitmq:
  enabled: true
`,
    bad: `deploymentChart: platform
rabbitmq:
  enabled: true
  clustering:
    addressType: nodename
`,
    good: `deploymentChart: platform
rabbitmq:
  enabled: true
  replicaCount: 2
`,
  },
};
