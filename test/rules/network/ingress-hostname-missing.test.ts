import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'ingress-hostname-missing';

checkFindings(
  RULE,
  `
deploymentChart: platform
ingress:
#^^^^^^ ingress-hostname-missing
  enabled: true
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
ingress:
  enabled: true
  hostName: ""
# ^^^^^^^^ ingress-hostname-missing
`,
);
checkSilent(RULE, 'deploymentChart: platform\ningress:\n  enabled: false\n');
checkSilent(RULE, 'deploymentChart: platform\ningress:\n  enabled: ${ingress}\n');
checkSilent(RULE, 'deploymentChart: platform\ningress:\n  enabled: true\n  hostName: ${host}\n');
checkSilent(RULE, '# polyaxon-values: role=overlay\ningress:\n  enabled: true\n');

checkFix(
  RULE,
  'Add ingress.hostName',
  'deploymentChart: platform\ningress:\n  enabled: true\n',
  'deploymentChart: platform\ningress:\n  enabled: true\n  hostName: polyaxon.example.com\n',
);
checkFix(
  RULE,
  'Add ingress.hostName',
  `
deploymentChart: platform
hostName: polyaxon.acme.com
ingress:
  enabled: true
  hostName:
`,
  `
deploymentChart: platform
hostName: polyaxon.acme.com
ingress:
  enabled: true
  hostName: polyaxon.acme.com
`,
);
checkFix(
  RULE,
  'Add ingress.hostName',
  `
deploymentChart: platform
ingress:
  enabled: true
  tls:
    - secretName: polyaxon-tls
      hosts: [ml.acme.com]
`,
  `
deploymentChart: platform
ingress:
  enabled: true
  tls:
    - secretName: polyaxon-tls
      hosts: [ml.acme.com]
  hostName: ml.acme.com
`,
);
