import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'null-deletes-defaults';

checkFindings(
  RULE,
  `
deploymentChart: platform
ssl:
#^^ null-deletes-defaults
  # enabled: true
gateway:
  resources: ~
# ^^^^^^^^^ null-deletes-defaults
  service: {type: null, nodePort: null}
#           ^^^^ null-deletes-defaults
externalServices:
  auth:
    okta:
#   ^^^^ null-deletes-defaults
postgresql:
  primary:
# ^^^^^^^ null-deletes-defaults
    # persistence:
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
agent:
#^^^^ null-deletes-defaults
proxy: null
#^^^^ null-deletes-defaults
redis:
worker:
`,
);
// Only where the templates look for it.
checkFindings(
  RULE,
  `
deploymentChart: platform
worker: {enabled: true, image: a, celery: null}
#                                 ^^^^^^ null-deletes-defaults
beat: {resources: null}
metrics: {image: null}
redis: {master: null}
externalServices: {redis: null, rabbitmq: null}
#                  ^^^^^ null-deletes-defaults
gateway: {service: {type: NodePort, nodePort: null}}
#                                   ^^^^^^^^ null-deletes-defaults
`,
);
checkSilent(
  RULE,
  `deploymentChart: platform
artifactsStore:
agent: {token: null, resources: {}}
connections:
nodeSelector:
affinity:
tmux:
ssl: {}
postgresql: {enabled: false, primary: null}
`,
);

checkFix(
  RULE,
  "Keep the chart's defaults",
  'deploymentChart: platform\nssl: # later\n  # enabled: true\nui: {}\n',
  'deploymentChart: platform\nssl: {} # later\n  # enabled: true\nui: {}\n',
);
checkFix(
  RULE,
  "Keep the chart's defaults",
  'deploymentChart: platform\ngateway: {resources: null}\n',
  'deploymentChart: platform\ngateway: {resources: {}}\n',
);
checkFix(
  RULE,
  "Write ClusterIP, the chart's default",
  'deploymentChart: platform\ngateway:\n  service:\n    type:\n',
  'deploymentChart: platform\ngateway:\n  service:\n    type: ClusterIP\n',
);
checkSilent(
  'null-deletes-defaults',
  'deploymentChart: platform\nbroker: redis\nredis:\n  enabled: true\n  global:\n',
);
checkFindings(
  'null-deletes-defaults',
  `
deploymentChart: platform
broker: redis
redis:
  enabled: true
  usePassword: true
  auth:
    enabled: true
  global:
  #^^^^^ null-deletes-defaults
`,
);

// Read from the templates: what a function cannot do without, and what Kubernetes wants.
checkFindings(
  RULE,
  `
deploymentChart: platform
connections:
#^^^^^^^^^^ null-deletes-defaults
  -
mountConnections: [a]
postgresql:
  tls: {enabled: null}
  #     ^^^^^^^ null-deletes-defaults
  primary: {persistence: {size: null}, resourcesPreset: null, podLabels: null}
  #                       ^^^^ null-deletes-defaults
  #                                    ^^^^^^^^^^^^^^^ null-deletes-defaults
rabbitmq:
  enabled: true
  service: {type: null}
  #         ^^^^ null-deletes-defaults
redis:
  enabled: true
  architecture: standalone
  replica: {readinessProbe: null}
`,
);

// An entry that the sub-chart's own schema has no room for; where Redis is off, Helm does not ask it.
checkFindings(
  'null-deletes-defaults',
  `
deploymentChart: platform
redis:
  enabled: true
  diagnosticMode:
    args: [null]
    #      ^^^^ null-deletes-defaults
  master:
    disableCommands:
      - ~
    #   ^ null-deletes-defaults
    extraFlags: [null]
`,
);
checkSilent(
  'null-deletes-defaults',
  'deploymentChart: platform\nredis: {diagnosticMode: {args: [null]}}\n',
);
