import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

checkFindings(
  'unknown-key',
  `
deploymentChart: platform
nodeSelectors:
#^^^^^^^^^^^^ unknown-key
  polyaxon: core
gateway:
  replica: 2
  #^^^^^^ unknown-key
  resources:
    cpu: 1
    #^^ unknown-key
`,
);

checkMessage(
  'unknown-key',
  'deploymentChart: platform\nglobalReplicas: 2\n',
  'No template of the platform chart 2.15.1 reads `globalReplicas`, so it has no effect.',
);
checkMessage(
  'unknown-key',
  'deploymentChart: agent\npostgresql:\n  enabled: true\n',
  'No template of the agent chart 2.15.1 reads `postgresql`, so it has no effect.',
);
checkMessage(
  'unknown-key',
  'deploymentChart: platform\npostgresql:\n  nodeSelector:\n    polyaxon: core\n',
  'Neither the platform chart 2.15.1 nor its bundled postgresql reads `postgresql.nodeSelector`, so it has no effect.',
);
checkMessage(
  'unknown-key',
  'deploymentChart: platform\ntolerations:\n  - key: polyaxon\n    efect: NoSchedule\n',
  '`tolerations[0].efect` is no part of a Kubernetes toleration; Kubernetes may refuse it.',
);

checkFix(
  'unknown-key',
  'Rename to nodeSelector',
  `
deploymentChart: platform
# the core nodes
nodeSelectors: # all of them
  polyaxon: core
`,
  `
deploymentChart: platform
# the core nodes
nodeSelector: # all of them
  polyaxon: core
`,
);
checkFix(
  'unknown-key',
  'Rename to hostName',
  'deploymentChart: platform\ningress:\n  host_name: polyaxon.example.com\n',
  'deploymentChart: platform\ningress:\n  hostName: polyaxon.example.com\n',
);
checkFix(
  'unknown-key',
  'Move to postgresql.primary.nodeSelector',
  `
deploymentChart: platform
postgresql:
  nodeSelector:
    polyaxon: core
`,
  `
deploymentChart: platform
postgresql:
  primary:
    nodeSelector:
      polyaxon: core
`,
);
checkFix(
  'unknown-key',
  'Move to postgresql.primary.tolerations',
  `
deploymentChart: platform
postgresql:
  master:
    affinity: {}
    tolerations: # of the core nodes
      - operator: Exists
`,
  `
deploymentChart: platform
postgresql:
  master:
    affinity: {}
  primary:
    tolerations: # of the core nodes
      - operator: Exists
`,
);
checkFix(
  'unknown-key',
  'Move to redis.replica',
  'deploymentChart: platform\nredis:\n  enabled: true\n  slave:\n    nodeSelector:\n      polyaxon: core\n',
  'deploymentChart: platform\nredis:\n  enabled: true\n  replica:\n    nodeSelector:\n      polyaxon: core\n',
);

// What is read by sub-charts, by the platform itself or by nobody on purpose.
checkSilent(
  'unknown-key',
  `
deploymentChart: platform
x-core: &core
  polyaxon: core
_anchors:
  - 1
nodeSelector: *core
postgresql:
  primary:
    anything: 1
rabbitmq:
  service:
    ports:
      amqp: 5672
  nodeSelector:
    polyaxon: core
init:
  anything: 1
connections:
  - name: data
    kind: s3
    schema:
      anything: 1
'{{ .Values.key }}': 1
`,
);
// Declared by the charts themselves, read by the official CLI, or the business of another rule.
checkSilent(
  'unknown-key',
  `
deploymentChart: platform
deploymentVersion: 2.15.1
gateway:
  enabled: true
ingress:
  backend: gateway
postgresql:
  persistence:
    existingClaim: database
redis:
  affinity: {}
securityContext:
  user: 1111
`,
);
checkSilent('unknown-key', 'deploymentChart: agent\napi: {}\n');
// What a 1.x chart reads is not known here.
checkSilent('unknown-key', 'deploymentChart: platform\ndeploymentVersion: 1.20.0\napi: {}\n');
