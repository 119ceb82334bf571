import { checkFindings, checkSilent } from '../../support/check.ts';

const RULE = 'dns-backend';

checkFindings(
  RULE,
  `
deploymentChart: platform
dns:
  backend: coredns
  #^^^^^^ dns-backend
  prefix: coredns.kube-system
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
dns:
  prefix: coredns.kube-system
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
dns:
  backend: coredns
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
dns:
  backend: coredns
  prefix: ""
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
dns:
  backend: coredns
  prefix: \${PREFIX}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
dns: \${DNS}
`,
);
