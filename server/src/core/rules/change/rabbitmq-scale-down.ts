import { changed, show, staysOn } from '../../changes/changed.ts';
import { plainNumber } from '../../json.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

export const rabbitmqScaleDown: ChangeRule = {
  id: 'rabbitmq-scale-down',
  section: 'change',
  severity: 'warning',
  title: 'Take RabbitMQ nodes out of the cluster first',
  why: 'Nodes that are scaled away stay members of the cluster, and queues that lived on them alone are lost.',
  how: 'Drain the nodes and use `rabbitmqctl forget_cluster_node` before.',
  charts: ['platform'],
  source: 'polyaxon/charts/rabbitmq/templates/statefulset.yaml',
  checkChange(context) {
    const change = changed(context, 'rabbitmq.replicaCount');
    if (!change || !staysOn(context, 'rabbitmq.enabled')) return [];
    if (!(plainNumber(change.to) < plainNumber(change.from))) return [];
    const message = say`From ${show(change.from)} to ${show(change.to)} nodes: those that go stay members, and their own queues are lost.`;
    return [{ at: change.at, message }];
  },
  example: {
    before: `deploymentChart: platform
rabbitmq:
  enabled: true
  replicaCount: 3
`,
    bad: `deploymentChart: platform
rabbitmq:
  enabled: true
  replicaCount: 1
`,
    good: `deploymentChart: platform
rabbitmq:
  enabled: true
  replicaCount: 5
`,
  },
};
