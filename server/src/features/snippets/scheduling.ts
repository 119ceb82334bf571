import { CORE_SERVICES } from '../../core/deployment/placement.ts';
import type { Snippet } from './snippet.ts';

const SERVICES = [...CORE_SERVICES, 'metrics'];

/** Core services and dependencies on nodes of their own. */
export const schedulingSnippets: readonly Snippet[] = [
  {
    prefix: 'plx-node-selector',
    title: 'Node selector for core services',
    body: `nodeSelector:
  \${1:polyaxon}: \${2:core}
`,
  },
  {
    prefix: 'plx-tolerations',
    title: 'Tolerations for tainted core nodes',
    body: `tolerations:
  - key: \${1:polyaxon}
    operator: Equal
    value: \${2:core}
    effect: \${3|NoSchedule,PreferNoSchedule,NoExecute|}
`,
  },
  {
    prefix: 'plx-dedicated-nodes',
    title: 'Node selector and toleration for dedicated core nodes',
    body: `nodeSelector:
  \${1:polyaxon}: \${2:core}
tolerations:
  - key: \${1:polyaxon}
    operator: Equal
    value: \${2:core}
    effect: NoSchedule
`,
    sections: [],
  },
  {
    prefix: 'plx-node-affinity',
    title: 'Required node affinity for core services',
    body: `affinity:
  nodeAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
      nodeSelectorTerms:
        - matchExpressions:
            - key: \${1:polyaxon}
              operator: In
              values:
                - \${2:core}
`,
  },
  {
    prefix: 'plx-service-node-selector',
    title: 'Node selector for one service',
    body: `\${1|${SERVICES.join(',')}|}:
  nodeSelector:
    \${2:polyaxon}: \${3:core}
`,
    sections: SERVICES,
  },
  {
    prefix: 'plx-service-tolerations',
    title: 'Tolerations for one service',
    body: `\${1|${SERVICES.join(',')}|}:
  tolerations:
    - key: \${2:polyaxon}
      operator: Equal
      value: \${3:core}
      effect: \${4|NoSchedule,PreferNoSchedule,NoExecute|}
`,
    sections: SERVICES,
  },
  {
    prefix: 'plx-postgresql-node-selector',
    title: 'Node selector for the bundled PostgreSQL',
    body: `postgresql:
  primary:
    nodeSelector:
      \${1:polyaxon}: \${2:core}
`,
  },
  {
    prefix: 'plx-redis-node-selector',
    title: 'Node selectors for the bundled Redis',
    body: `redis:
  master:
    nodeSelector:
      \${1:polyaxon}: \${2:core}
  replica:
    nodeSelector:
      \${1:polyaxon}: \${2:core}
`,
  },
  {
    prefix: 'plx-rabbitmq-node-selector',
    title: 'Node selector for the bundled RabbitMQ',
    body: `rabbitmq:
  nodeSelector:
    \${1:polyaxon}: \${2:core}
`,
  },
];
