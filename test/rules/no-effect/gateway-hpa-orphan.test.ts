import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const rule = 'gateway-hpa-orphan';

checkFindings(
  rule,
  `
deploymentChart: platform
gateway:
  hpa:
    enabled: true
    #        ^^^^ gateway-hpa-orphan
    maxpods: 6
`,
);

checkMessage(
  rule,
  'deploymentChart: agent\ngateway: {hpa: {enabled: true}}\n',
  /the gateway is `…-streams`/,
);

checkSilent(rule, 'deploymentChart: platform\ngateway: {hpa: {enabled: false}}\n');
checkSilent(rule, 'deploymentChart: platform\ngateway: {hpa: {enabled: "${HPA}"}}\n');
// The Deployment had that name then.
checkSilent(rule, 'deploymentChart: platform\ngateway: {hpa: {enabled: true}}\n', {
  version: '1.20.0',
});

checkFix(
  rule,
  'Run a fixed number of gateways',
  `
deploymentChart: platform
gateway:
  hpa:
    enabled: true # busy mornings
    minpods: 3
`,
  `
deploymentChart: platform
gateway:
  hpa:
    enabled: false # busy mornings
    minpods: 3
  replicas: 3
`,
);

checkFix(
  rule,
  'Turn the autoscaler off',
  `
deploymentChart: agent
gateway:
  replicas: 2
  hpa:
    enabled: true
`,
  `
deploymentChart: agent
gateway:
  replicas: 2
  hpa:
    enabled: false
`,
);
