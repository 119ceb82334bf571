import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'dependency-node-isolation';

checkFindings(
  RULE,
  `
deploymentChart: platform
#^^^^^^^^^^^^^^ dependency-node-isolation
nodeSelector:
  polyaxon: core
`,
);

// One report a dependency, at the nearest key that is written.
checkFindings(
  RULE,
  `
deploymentChart: platform
postgresql:
  primary:
  #^^^^^^ dependency-node-isolation
    tolerations:
      - operator: Exists
redis:
#^^^^ dependency-node-isolation
  enabled: true
rabbitmq:
#^^^^^^^ dependency-node-isolation
  enabled: true
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\n',
  '`postgresql` can share a node with user runs: `postgresql.primary.nodeSelector` is not set.',
);
checkMessage(
  RULE,
  'deploymentChart: platform\nnodeSelector: {a: b}\npostgresql: {enabled: false}\nredis: {enabled: true}\n',
  '`redis` can share a node with user runs: `redis.master.nodeSelector` and `redis.replica.nodeSelector` are not set, and the global placement does not reach it.',
);
checkMessage(
  RULE,
  `
deploymentChart: platform
postgresql: {enabled: false}
redis:
  enabled: true
  master:
    nodeSelector: {a: b}
`,
  '`redis` can share a node with user runs: `redis.replica.nodeSelector` is not set.',
);
checkMessage(
  RULE,
  `
deploymentChart: platform
postgresql:
  architecture: replication
  primary:
    nodeSelector: {a: b}
`,
  /`postgresql.readReplicas.nodeSelector` is not set/,
);

checkSilent(RULE, 'deploymentChart: platform\npostgresql:\n  enabled: false\n');
checkSilent(RULE, 'deploymentChart: platform\n', { profile: 'trial' });
checkSilent(RULE, 'deploymentChart: agent\n');
checkSilent(RULE, 'deploymentChart: platform\npostgresql: {primary: {nodeSelector: {a: b}}}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {primary: {nodeAffinityPreset: {type: hard, key: a, values: [b]}}}\n',
);
checkSilent(
  RULE,
  `
deploymentChart: platform
postgresql: {enabled: false}
redis:
  enabled: true
  architecture: standalone
  master: {nodeSelector: {a: b}}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
postgresql: {enabled: false}
redis:
  enabled: true
  master: {nodeSelector: {a: b}}
  replica: {replicaCount: 0}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
postgresql: {enabled: false}
rabbitmq:
  enabled: true
  affinity:
    nodeAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        nodeSelectorTerms:
          - matchExpressions: [{key: a, operator: Exists}]
`,
);

// The chart's own affinity for rabbitmq wins over the sub-chart's preset.
checkFindings(
  RULE,
  `
deploymentChart: platform
postgresql: {enabled: false}
rabbitmq:
#^^^^^^^ dependency-node-isolation
  enabled: true
  nodeAffinityPreset: {type: hard, key: a, values: [b]}
`,
);

// Placed where the sub-chart does not look: another rule moves the keys.
checkSilent(RULE, 'deploymentChart: platform\npostgresql: {nodeSelector: {a: b}}\n');
checkSilent(RULE, 'deploymentChart: platform\npostgresql: {master: {nodeSelector: {a: b}}}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {enabled: false}\nredis: {enabled: true, slave: {nodeSelector: {a: b}}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {enabled: false}\nredis: {enabled: true, nodeSelector: {a: b}}\n',
);

checkSilent(RULE, 'deploymentChart: platform\npostgresql:\n  enabled: ${POSTGRESQL}\n');
checkSilent(RULE, 'deploymentChart: platform\npostgresql: ${POSTGRESQL}\n');
checkSilent(RULE, 'deploymentChart: platform\npostgresql:\n  primary: ${POSTGRESQL}\n');

checkFix(
  RULE,
  'Add a node selector for postgresql',
  `
deploymentChart: platform
postgresql:
  primary:
    persistence:
      size: 50Gi
`,
  `
deploymentChart: platform
postgresql:
  primary:
    persistence:
      size: 50Gi
    nodeSelector:
      polyaxon: core
`,
);

checkFix(
  RULE,
  'Copy the global nodeSelector to postgresql',
  `
deploymentChart: platform
nodeSelector:
    node-role.kubernetes.io/core: ''
    "pool": "yes"
tolerations:
    - key: dedicated
      operator: Exists
`,
  `
deploymentChart: platform
nodeSelector:
    node-role.kubernetes.io/core: ''
    "pool": "yes"
tolerations:
    - key: dedicated
      operator: Exists
postgresql:
    primary:
        nodeSelector:
            node-role.kubernetes.io/core: ""
            pool: "yes"
        tolerations:
            - key: dedicated
              operator: Exists
`,
);

checkFix(
  RULE,
  'Copy the global nodeSelector to redis',
  `
deploymentChart: platform
nodeSelector:
  pool: \${POOL}
postgresql: {enabled: false}
redis: {enabled: true}
`,
  `
deploymentChart: platform
nodeSelector:
  pool: \${POOL}
postgresql: {enabled: false}
redis: {enabled: true, master: {nodeSelector: {pool: '\${POOL}'}}, replica: {nodeSelector: {pool: '\${POOL}'}}}
`,
);

checkFix(
  RULE,
  'Add a node selector for redis',
  `
deploymentChart: platform
postgresql:
  enabled: false
redis:
  enabled: true
  architecture: standalone
`,
  `
deploymentChart: platform
postgresql:
  enabled: false
redis:
  enabled: true
  architecture: standalone
  master:
    nodeSelector:
      polyaxon: core
`,
);

checkFix(
  RULE,
  'Add a node selector for rabbitmq',
  `
deploymentChart: platform
postgresql:
  enabled: false
rabbitmq:
  enabled: true
`,
  `
deploymentChart: platform
postgresql:
  enabled: false
rabbitmq:
  enabled: true
  nodeSelector:
    polyaxon: core
`,
);
