import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'host-name-twice';

checkFindings(
  RULE,
  `
deploymentChart: platform
hostName: polyaxon.internal
#^^^^^^^ host-name-twice
ingress: {enabled: true, hostName: a.acme.com}
`,
);
checkSilent(
  RULE,
  'deploymentChart: platform\nhostName: a.acme.com\ningress: {hostName: b.acme.com}\n',
);
checkSilent(RULE, 'deploymentChart: platform\nhostName: a.acme.com\ningress: {enabled: true}\n');
checkFix(
  RULE,
  'Remove hostName',
  'deploymentChart: platform\nhostName: a\ningress: {enabled: true, hostName: a.acme.com}\n',
  'deploymentChart: platform\ningress: {enabled: true, hostName: a.acme.com}\n',
);
