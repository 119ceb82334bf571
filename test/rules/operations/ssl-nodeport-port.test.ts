import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'ssl-nodeport-port';

checkFindings(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    port: 443
    #     ^^^ ssl-nodeport-port
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
gateway:
  service:
    type: NodePort
    port: "443"
    #     ^^^^^ ssl-nodeport-port
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    port: 8443
`,
);
// The listener of a cloud's load balancer.
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    type: LoadBalancer
    port: 443
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    port: 443
istio:
  enabled: true
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    port: 443
externalServices:
  gateway:
    host: gateway.acme.com
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    port: \${PORT}
`,
);
// The base may say LoadBalancer.
checkSilent(
  RULE,
  `
gateway:
  service:
    port: 443
`,
  { name: 'values-prod.yaml' },
);
checkFix(
  RULE,
  'Use port 80',
  `
deploymentChart: platform
gateway:
  service:
    port: 443
`,
  `
deploymentChart: platform
gateway:
  service:
    port: 80
`,
);
