import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'flower-render-broken';

checkFindings(
  RULE,
  `
deploymentChart: platform
flower:
  enabled: true
  #        ^^^^ flower-render-broken
`,
);
// The chart takes any text for true.
checkFindings(
  RULE,
  `
deploymentChart: platform
flower: {enabled: "false"}
#                 ^^^^^^^ flower-render-broken
`,
);
checkSilent(RULE, 'deploymentChart: platform\nflower:\n  replicas: 1\n');
checkSilent(RULE, 'deploymentChart: platform\nflower:\n  enabled: ${flower}\n');

checkFix(
  RULE,
  'Turn Flower off',
  'deploymentChart: platform\nflower: {enabled: true}\n',
  'deploymentChart: platform\nflower: {enabled: false}\n',
);
