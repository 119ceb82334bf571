import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

checkFindings(
  'removed-key',
  `
deploymentChart: platform
serviceType: ClusterIP
#^^^^^^^^^^ removed-key
timeZone: UTC
#^^^^^^^ removed-key
hpsearch:
#^^^^^^^ removed-key
  replicas: 2
rabbitmq-ha:
#^^^^^^^^^^ removed-key
  rabbitmqUsername: polyaxon
operators:
  rayjob: true
  #^^^^^ removed-key
intervals:
  runsScheduler: 15
  #^^^^^^^^^^^^ removed-key
  compatibilityCheck: 60
`,
);

// What can move is told by itself, and the block for what cannot.
checkFindings(
  'removed-key',
  `
deploymentChart: platform
gateway:
  replicas: 2
api:
#^^ removed-key
  image: polyaxon/polyaxon-api
  replicas: 3
  nodeSelector:
  #^^^^^^^^^^^ removed-key
    polyaxon: core
`,
);
checkFindings(
  'removed-key',
  `
deploymentChart: platform
api:
  nodeSelector:
  #^^^^^^^^^^^ removed-key
    polyaxon: core
`,
);
checkFindings(
  'removed-key',
  `
deploymentChart: agent
streams:
  replicas: 2
  #^^^^^^^ removed-key
`,
);

checkMessage(
  'removed-key',
  'deploymentChart: platform\nserviceType: NodePort\n',
  'No template reads `serviceType` after chart 0.6; `gateway.service.type` took its place.',
);
checkMessage(
  'removed-key',
  'deploymentChart: platform\nserviceType: NodePort\ngateway:\n  service:\n    type: ClusterIP\n',
  'No template reads `serviceType` after chart 0.6; `gateway.service.type` took its place; that key is set as well.',
);
checkMessage(
  'removed-key',
  'deploymentChart: platform\npersistence:\n  logs:\n    existingClaim: logs\n',
  'No template reads `persistence` after chart 0.6; `artifactsStore` and `connections` say where data is kept.',
);

checkFix(
  'removed-key',
  'Move to gateway.nodeSelector',
  `
deploymentChart: platform
# the API
api: # 1.20
  # on its own nodes
  nodeSelector: # these
    polyaxon: core
gateway:
  replicas: 2
`,
  `
deploymentChart: platform
gateway:
  replicas: 2
  # the API
  # 1.20
  # on its own nodes
  nodeSelector: # these
    polyaxon: core
`,
);
checkFix(
  'removed-key',
  'Rename to hostName',
  'deploymentChart: platform\ningress:\n  hosts: [polyaxon.example.com]\n',
  'deploymentChart: platform\ningress:\n  hostName: polyaxon.example.com\n',
);
checkFix(
  'removed-key',
  'Rename to hostName',
  'deploymentChart: platform\ningress:\n  hosts:\n    - host: polyaxon.example.com\n',
  'deploymentChart: platform\ningress:\n  hostName: polyaxon.example.com\n',
);
checkFix(
  'removed-key',
  'Move to nodeSelector',
  'deploymentChart: platform\nnodeSelectors:\n  core:\n    polyaxon: core\n  jobs:\n    polyaxon: jobs\n',
  'deploymentChart: platform\nnodeSelectors:\n  jobs:\n    polyaxon: jobs\nnodeSelector:\n  polyaxon: core\n',
);
checkFix(
  'removed-key',
  'Rename to connections',
  'deploymentChart: platform\nnotificationConnections:\n  - name: slack\n    kind: slack\n',
  'deploymentChart: platform\nconnections:\n  - name: slack\n    kind: slack\n',
);

// A key that the chart asked for still reads is not removed.
checkSilent(
  'removed-key',
  'deploymentChart: platform\ndeploymentVersion: 1.20.0\napi:\n  replicas: 2\n',
);
checkFindings(
  'removed-key',
  `
deploymentChart: platform
deploymentVersion: 1.20.0
api:
  replicas: 2
serviceType: ClusterIP
#^^^^^^^^^^ removed-key
`,
);
// Other rules speak of what templates still read, of the bundled charts, and of slips.
checkSilent(
  'removed-key',
  `
deploymentChart: platform
securityContext:
  user: 1000
redis:
  password: x
nodeSelektor: {}
`,
);
checkSilent('removed-key', 'deploymentChart: agent\napi: {}\n');
