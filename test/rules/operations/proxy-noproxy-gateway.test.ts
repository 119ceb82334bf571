import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'proxy-noproxy-gateway';

checkFindings(
  RULE,
  `
deploymentChart: agent
proxy:
#^^^^ proxy-noproxy-gateway
  enabled: true
  httpProxy: http://proxy.acme.com:3128
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: localhost,.svc
  #^^^^^^ proxy-noproxy-gateway
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: .svc.cluster.local
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: localhost, *.cluster.local
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: .local
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: "*"
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: polyaxon.svc.cluster.local
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: plx-polyaxon-gateway
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: \${NO_PROXY}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: .svc.acme.net
dns:
  customCluster: acme.net
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
proxy:
  enabled: false
  httpProxy: http://proxy.acme.com:3128
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
proxy:
  enabled: true
  host: proxy.acme.com
  port: 3128
`,
);
checkSilent(
  RULE,
  `
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
`,
  { name: 'values-prod.yaml' },
);
checkFix(
  RULE,
  'Add .svc.cluster.local to noProxy',
  `
deploymentChart: agent
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
`,
  `
deploymentChart: agent
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: "localhost,127.0.0.1,.svc.cluster.local"
`,
);
checkFix(
  RULE,
  'Add .svc.cluster.local to noProxy',
  `
deploymentChart: agent
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: .acme.com
`,
  `
deploymentChart: agent
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: ".acme.com,.svc.cluster.local"
`,
);
checkFix(
  RULE,
  'Add .svc.acme.net to noProxy',
  `
deploymentChart: agent
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: .svc.cluster.local
dns:
  customCluster: acme.net
`,
  `
deploymentChart: agent
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: ".svc.cluster.local,.svc.acme.net"
dns:
  customCluster: acme.net
`,
);
