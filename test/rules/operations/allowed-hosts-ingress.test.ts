import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'allowed-hosts-ingress';

checkFindings(
  RULE,
  `
deploymentChart: platform
allowedHosts:
#^^^^^^^^^^^ allowed-hosts-ingress
  - 10.0.0.1
  - .acme.com
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
allowedHosts: []
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
allowedHosts:
  - "*"
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
allowedHosts:
  - polyaxon-polyaxon-api
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
allowedHosts:
  - 10.0.0.1
  - \${HOST}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
allowedHosts: \${HOSTS}
`,
);
checkFix(
  RULE,
  'Admit the probes',
  `
deploymentChart: platform
allowedHosts:
  - 10.0.0.1
  - .acme.com
`,
  `
deploymentChart: platform
allowedHosts:
  - "10.0.0.1"
  - .acme.com
  - polyaxon-polyaxon-api
`,
);
