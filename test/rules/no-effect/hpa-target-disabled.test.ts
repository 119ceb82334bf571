import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const rule = 'hpa-target-disabled';

checkFindings(
  rule,
  `
deploymentChart: platform
scheduler:
  hpa: {enabled: true}
  #              ^^^^ hpa-target-disabled
worker:
  enabled: false
  hpa:
    enabled: true
    #        ^^^^ hpa-target-disabled
compiler:
  enabled: true
  hpa: {enabled: true}
gateway:
  hpa: {enabled: true}
`,
);

checkSilent(rule, 'deploymentChart: platform\nworker: {hpa: {enabled: "{{ x }}"}}\n');
checkSilent(rule, 'deploymentChart: platform\nworker: {enabled: "${X}", hpa: {enabled: true}}\n');
checkSilent(rule, 'worker: {hpa: {enabled: true}}\n', { name: 'values-prod.yaml' });

checkFix(
  rule,
  'Turn the autoscaler of the worker off',
  `
deploymentChart: platform
worker:
  hpa:
    enabled: true
    maxpods: 8
`,
  `
deploymentChart: platform
worker:
  hpa:
    enabled: false
    maxpods: 8
`,
);
