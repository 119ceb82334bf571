import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'core-node-isolation';
const PLAIN = 'Add a node selector for core services';
const TAINTED = 'Add a node selector and a toleration for tainted core nodes';

checkFindings(
  RULE,
  `
deploymentChart: platform
#^^^^^^^^^^^^^^ core-node-isolation
gateway:
  replicas: 2
`,
);

checkFindings(
  RULE,
  `
deploymentChart: agent
nodeSelector: {}
#^^^^^^^^^^^ core-node-isolation
`,
);

checkFindings(
  RULE,
  `
# Tolerations and preferred affinity attract nothing.
deploymentChart: platform
#^^^^^^^^^^^^^^ core-node-isolation
tolerations:
  - key: polyaxon
    operator: Exists
affinity:
  nodeAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: 1
        preference:
          matchExpressions:
            - key: polyaxon
              operator: Exists
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\n',
  'Core services can land on the same nodes as user runs: no node selector or required affinity is set.',
);

checkSilent(RULE, 'deploymentChart: platform\nnodeSelector:\n  polyaxon: core\n');
checkSilent(RULE, 'deploymentChart: platform\nagent:\n  nodeSelector:\n    polyaxon: core\n');
checkSilent(RULE, 'deploymentChart: platform\ndeploymentType: minikube\n');
checkSilent(RULE, 'deploymentChart: platform\n', { profile: 'trial' });
checkSilent(RULE, 'deploymentChart: platform\nnodeSelector: ${NODE_SELECTOR}\n');
checkSilent(RULE, 'deploymentChart: platform\naffinity: "{{ .affinity }}"\n');
checkSilent(
  RULE,
  `
deploymentChart: platform
affinity:
  nodeAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
      nodeSelectorTerms:
        - matchExpressions:
            - key: polyaxon
              operator: Exists
`,
);

// A service that is off has no pods, whatever is set for it.
checkFindings(
  RULE,
  `
deploymentChart: platform
#^^^^^^^^^^^^^^ core-node-isolation
worker:
  enabled: false
  nodeSelector:
    polyaxon: core
`,
);

// The gateway cannot be turned off.
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  enabled: false
  nodeSelector:
    polyaxon: core
`,
);

checkFix(
  RULE,
  PLAIN,
  `
deploymentChart: platform
nodeSelector: {} # none yet
broker: redis
`,
  `
deploymentChart: platform
nodeSelector: # none yet
  polyaxon: core
broker: redis
`,
);

checkFix(
  RULE,
  TAINTED,
  `
deploymentChart: agent
`,
  `
deploymentChart: agent
nodeSelector:
  polyaxon: core
tolerations:
  - key: polyaxon
    operator: Equal
    value: core
    effect: NoSchedule
`,
);

checkFix(
  RULE,
  PLAIN,
  `
deploymentChart: platform
metrics:
  enabled: true
`,
  `
deploymentChart: platform
metrics:
  enabled: true
  nodeSelector:
    polyaxon: core
nodeSelector:
  polyaxon: core
`,
);

// What metrics has already stays as it is.
checkFix(
  RULE,
  TAINTED,
  `
deploymentChart: platform
metrics:
  enabled: true
  tolerations:
    - operator: Exists
`,
  `
deploymentChart: platform
metrics:
  enabled: true
  tolerations:
    - operator: Exists
  nodeSelector:
    polyaxon: core
nodeSelector:
  polyaxon: core
tolerations:
  - key: polyaxon
    operator: Equal
    value: core
    effect: NoSchedule
`,
);

checkFix(
  RULE,
  PLAIN,
  `
deploymentChart: platform
metrics: {enabled: true, nodeSelector: {pool: monitoring}}
tolerations: [{operator: Exists}]
`,
  `
deploymentChart: platform
metrics: {enabled: true, nodeSelector: {pool: monitoring}}
tolerations: [{operator: Exists}]
nodeSelector:
  polyaxon: core
`,
);
