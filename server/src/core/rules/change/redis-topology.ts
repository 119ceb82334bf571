import { allChanged, staysOn } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

const SAYS: Readonly<Record<string, string>> = {
  'redis.architecture': 'Replicas of Redis come or go; the volumes of those that go stay behind.',
  'redis.sentinel.enabled':
    'Redis starts empty under other names, and the Service that the platform uses goes or comes.',
  'redis.master.kind': 'Redis is made anew with another volume, so what it holds is lost.',
};

export const redisTopology: ChangeRule = {
  id: 'redis-topology',
  section: 'change',
  severity: 'warning',
  title: 'Keep the layout of the bundled Redis',
  why: 'Replicas that go leave their volumes behind. With Sentinel the pods start empty under other names and the Service that the platform uses is gone. As a Deployment the master gets a new volume.',
  how: 'One Redis without replicas is enough for Polyaxon. Never use Sentinel with this chart.',
  charts: ['platform'],
  source: 'polyaxon/charts/redis/templates/master/application.yaml, templates/sentinel',
  checkChange(context) {
    if (!staysOn(context, 'redis.enabled')) return [];
    return allChanged(context, Object.keys(SAYS)).map(({ at }) => ({
      at,
      message: SAYS[at] ?? '',
    }));
  },
  example: {
    before: `deploymentChart: platform
redis:
  enabled: true
  architecture: standalone
`,
    bad: `deploymentChart: platform
redis:
  enabled: true
  architecture: standalone
  sentinel:
    enabled: true
`,
    good: `deploymentChart: platform
redis:
  enabled: true
  architecture: standalone
  replica:
    replicaCount: 2
`,
  },
};
