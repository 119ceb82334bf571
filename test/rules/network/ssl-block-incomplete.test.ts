import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'ssl-block-incomplete';

checkFindings(
  RULE,
  `
deploymentChart: platform
ssl:
  enabled: true
# ^^^^^^^ ssl-block-incomplete
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
ssl:
#^^ ssl-block-incomplete
  secretName: polyaxon-cert
`,
);
checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(RULE, 'deploymentChart: platform\nssl: {}\n');
checkSilent(RULE, 'deploymentChart: platform\nssl:\n  enabled: true\n  secretName: cert\n');
checkSilent(RULE, 'deploymentChart: platform\nssl:\n  enabled: false\n  path: /etc/ssl\n');
checkSilent(RULE, 'deploymentChart: platform\nssl:\n  enabled: ${ssl}\n');
checkSilent(RULE, '# polyaxon-values: role=overlay\nssl:\n  enabled: true\n');

checkFix(
  RULE,
  'Switch the ssl block off',
  'deploymentChart: platform\nssl:\n  enabled: true\n',
  'deploymentChart: platform\nssl:\n  enabled: false\n',
);
checkFix(
  RULE,
  'Switch the ssl block off',
  'deploymentChart: platform\nssl:\n  secretName: polyaxon-cert\n',
  'deploymentChart: platform\nssl:\n  secretName: polyaxon-cert\n  enabled: false\n',
);
