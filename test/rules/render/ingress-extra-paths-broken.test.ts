import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'ingress-extra-paths-broken';
const ingress = (rest: string) => `deploymentChart: platform\ningress:\n  enabled: true\n${rest}`;

checkFindings(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  extraPaths:
# ^^^^^^^^^^ ingress-extra-paths-broken
    - path: /docs
      backend: {service: {name: docs, port: 80}}
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
ingress: {enabled: true, extraPaths: [{path: /}]}
#                        ^^^^^^^^^^ ingress-extra-paths-broken
`,
);
checkSilent(RULE, ingress('  extraPaths: []\n'));
checkSilent(RULE, ingress('  extraPaths:\n'));
checkSilent(RULE, ingress('  extraPaths: ${paths}\n'));
checkSilent(RULE, 'deploymentChart: platform\ningress:\n  extraPaths: [{path: /}]\n');
checkSilent(RULE, ingress('  extraPaths: [{path: /}]\n'), { version: '1.11.0' });

checkFix(
  RULE,
  'Empty ingress.extraPaths',
  ingress('  extraPaths: [{path: /}] # for the ALB\n  path: /\n'),
  ingress('  extraPaths: [] # for the ALB\n  path: /\n'),
);
