import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'service-account-annotations';
const agent = (rest: string) =>
  `deploymentChart: platform\nagent:\n  serviceAccountAnnotations:\n${rest.replace(/^(?=.)/gm, '    ')}`;

checkFindings(
  RULE,
  `
deploymentChart: agent
agent:
  serviceAccountAnnotations:
# ^^^^^^^^^^^^^^^^^^^^^^^^^ service-account-annotations
    eks.amazonaws.com/role-arn: a
    team: b
`,
);
checkSilent(RULE, agent('a: b\n'));
checkSilent(RULE, 'deploymentChart: platform\nagent: {serviceAccountAnnotations: {}}\n');
checkSilent(RULE, `${agent('a: b\nc: d\n')}rbac: {enabled: false}\n`);
checkSilent(RULE, agent('a: b\nc: d\n'), { version: '2.1.7' });

checkFix(
  RULE,
  'Keep eks.amazonaws.com/role-arn alone',
  agent('eks.amazonaws.com/role-arn: arn:aws:iam::1:role/a\nteam: b\n'),
  agent('eks.amazonaws.com/role-arn: arn:aws:iam::1:role/a\n'),
);
checkFix(RULE, 'Keep team alone', agent('a: b\nteam: "1"\n'), agent('team: "1"\n'));
