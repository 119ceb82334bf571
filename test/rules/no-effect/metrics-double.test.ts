import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const rule = 'metrics-double';

checkFindings(
  rule,
  `
deploymentChart: platform
metrics:
  enabled: true
externalServices:
  metrics:
    enabled: true
    #^^^^^^ metrics-double
    backend: datadog
`,
);

checkSilent(rule, 'deploymentChart: platform\nmetrics: {enabled: true}\n');
checkSilent(
  rule,
  'deploymentChart: platform\nmetrics: {enabled: "${M}"}\nexternalServices: {metrics: {enabled: true}}\n',
);

checkFix(
  rule,
  'Turn the bundled exporter off',
  'deploymentChart: platform\nmetrics: {enabled: true}\nexternalServices: {metrics: {enabled: true}}\n',
  'deploymentChart: platform\nmetrics: {enabled: false}\nexternalServices: {metrics: {enabled: true}}\n',
);
checkFix(
  rule,
  'Turn the external service off',
  'deploymentChart: platform\nmetrics: {enabled: true}\nexternalServices: {metrics: {enabled: true}}\n',
  'deploymentChart: platform\nmetrics: {enabled: true}\nexternalServices: {metrics: {enabled: false}}\n',
);
