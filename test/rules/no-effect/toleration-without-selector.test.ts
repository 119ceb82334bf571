import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const rule = 'toleration-without-selector';

checkFindings(
  rule,
  `
deploymentChart: platform
tolerations: [{key: core, operator: Exists}]
#^^^^^^^^^^ toleration-without-selector
`,
);

// Services with their own, and metrics, which takes nothing global.
checkFindings(
  rule,
  `
deploymentChart: platform
gateway:
  tolerations: [{key: core, operator: Exists}]
agent:
  tolerations: [{key: core, operator: Exists}]
  affinity: {podAffinity: {}}
metrics:
  enabled: true
  tolerations: [{key: core, operator: Exists}]
  #^^^^^^^^^^ toleration-without-selector
worker:
  tolerations: [{key: core, operator: Exists}]
nodeSelector: {polyaxon: core}
`,
);

checkFindings(
  rule,
  `
deploymentChart: agent
gateway:
  tolerations: [{key: core, operator: Exists}]
  #^^^^^^^^^^ toleration-without-selector
tolerations: [{key: core, operator: Exists}]
agent: {nodeSelector: {polyaxon: core}}
`,
);

const tolerations = 'tolerations: [{key: core, operator: Exists}]\n';
const preferred =
  'affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{}]}}\n';
checkSilent(rule, `deploymentChart: platform\n${tolerations}${preferred}`);
checkSilent(rule, `deploymentChart: platform\n${tolerations}nodeSelector: \${SELECTOR}\n`);
checkSilent(rule, `deploymentChart: platform\n${tolerations}affinity: \${AFFINITY}\n`);
checkSilent(rule, 'deploymentChart: platform\ntolerations: ${TOLERATIONS}\n');
checkSilent(rule, tolerations, { name: 'values-prod.yaml' });

checkFix(
  rule,
  'Add a node selector',
  `
deploymentChart: platform
tolerations:
  - key: dedicated
    operator: Equal
    value: platform
    effect: NoSchedule
`,
  `
deploymentChart: platform
tolerations:
  - key: dedicated
    operator: Equal
    value: platform
    effect: NoSchedule
nodeSelector:
  dedicated: platform
`,
);
