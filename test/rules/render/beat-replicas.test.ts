import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'beat-replicas';
const beat = (rest: string) => `deploymentChart: platform\nbeat:\n  enabled: true\n  ${rest}\n`;

checkFindings(
  RULE,
  `
deploymentChart: platform
beat:
  enabled: true
  replicas: 3
  #         ^ beat-replicas
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
beat: {enabled: true, replicas: "2"}
#                               ^^^ beat-replicas
`,
);
checkSilent(RULE, beat('replicas: 1'));
checkSilent(RULE, beat('replicas: ${replicas}'));
checkSilent(RULE, beat('image: a'));
checkSilent(RULE, 'deploymentChart: platform\nbeat: {replicas: 3}\n');

checkFix(
  RULE,
  'Run a single beat',
  beat('replicas: 3 # more is better'),
  beat('replicas: 1 # more is better'),
);
