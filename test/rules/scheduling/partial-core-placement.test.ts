import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'partial-core-placement';

checkFindings(
  RULE,
  `
deploymentChart: platform
gateway:
  nodeSelector:
  #^^^^^^^^^^^ partial-core-placement
    polyaxon: core
`,
);

checkMessage(
  RULE,
  `
deploymentChart: platform
gateway:
  nodeSelector:
    polyaxon: core
scheduler:
  enabled: true
worker:
  enabled: false
`,
  'No node selector or required affinity reaches `agent`, `operator` and `scheduler`, while `gateway` has one.',
);

// A service's affinity takes the place of the global one; it is not merged.
checkFindings(
  RULE,
  `
deploymentChart: agent
affinity:
  nodeAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
      nodeSelectorTerms:
        - matchExpressions:
            - key: polyaxon
              operator: Exists
operator:
  affinity:
  #^^^^^^^ partial-core-placement
    podAntiAffinity:
      preferredDuringSchedulingIgnoredDuringExecution: []
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
nodeSelector:
  polyaxon: core
metrics:
#^^^^^^ partial-core-placement
  enabled: true
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\nnodeSelector: {polyaxon: core}\nmetrics: {enabled: true}\n',
  'The global `nodeSelector` does not reach `metrics`, so its pod can run on any node.',
);

checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(RULE, 'deploymentChart: platform\nmetrics:\n  enabled: true\n');
checkSilent(RULE, 'deploymentChart: platform\nnodeSelector:\n  polyaxon: core\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nnodeSelector: {a: b}\nmetrics: {enabled: true, nodeSelector: {a: b}}\n',
);
checkSilent(RULE, 'deploymentChart: platform\ngateway:\n  nodeSelector:\n    polyaxon: core\n', {
  profile: 'trial',
});
checkSilent(
  RULE,
  'deploymentChart: platform\ngateway: {nodeSelector: {a: b}}\nagent: {enabled: false}\noperator: {enabled: false}\n',
);
checkSilent(
  RULE,
  `
deploymentChart: platform
nodeSelector: \${NODES}
gateway:
  nodeSelector: {a: b}
agent:
  nodeSelector: \${NODES}
metrics:
  enabled: true
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway: {nodeSelector: {a: b}}
agent: {nodeSelector: {a: b}}
operator: {nodeSelector: {a: b}}
worker:
  enabled: \${WORKER}
`,
);

const GATEWAY_ONLY = `
deploymentChart: platform
gateway:
  nodeSelector:
    pool: 'on'
  tolerations:
    - key: dedicated
      operator: Exists
agent:
  enabled: true
`;

checkFix(
  RULE,
  'Use the node selector of gateway for all core services',
  GATEWAY_ONLY,
  `${GATEWAY_ONLY}nodeSelector:
  pool: "on"
tolerations:
  - key: dedicated
    operator: Exists
`,
);

checkFix(
  RULE,
  'Copy the node selector of gateway to agent and operator',
  GATEWAY_ONLY,
  `${GATEWAY_ONLY}  nodeSelector:
    pool: "on"
  tolerations:
    - key: dedicated
      operator: Exists
operator:
  nodeSelector:
    pool: "on"
  tolerations:
    - key: dedicated
      operator: Exists
`,
);

checkFix(
  RULE,
  'Copy the node affinity of gateway to operator',
  `
deploymentChart: agent
affinity:
  nodeAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
      nodeSelectorTerms:
        - matchExpressions:
            - key: polyaxon
              operator: Exists
operator:
  affinity:
    podAffinity: {}
`,
  `
deploymentChart: agent
affinity:
  nodeAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
      nodeSelectorTerms:
        - matchExpressions:
            - key: polyaxon
              operator: Exists
operator:
  affinity:
    podAffinity: {}
    nodeAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        nodeSelectorTerms:
          - matchExpressions:
              - key: polyaxon
                operator: Exists
`,
);

checkFix(
  RULE,
  'Copy the global nodeSelector to metrics',
  `
deploymentChart: platform
nodeSelector:
  polyaxon: core
tolerations:
  - key: polyaxon
    operator: Exists
metrics:
  enabled: true
  tolerations:
    - operator: Exists
`,
  `
deploymentChart: platform
nodeSelector:
  polyaxon: core
tolerations:
  - key: polyaxon
    operator: Exists
metrics:
  enabled: true
  tolerations:
    - operator: Exists
  nodeSelector:
    polyaxon: core
`,
);

checkFix(
  RULE,
  'Use the node selector of gateway for all core services',
  `
deploymentChart: platform
gateway: {nodeSelector: {pool: core}}
metrics: {enabled: true}
`,
  `
deploymentChart: platform
gateway: {nodeSelector: {pool: core}}
metrics: {enabled: true, nodeSelector: {pool: core}}
nodeSelector:
  pool: core
`,
);
