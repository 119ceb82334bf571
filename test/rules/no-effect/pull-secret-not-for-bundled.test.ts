import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'pull-secret-not-for-bundled';

checkFindings(
  RULE,
  `
deploymentChart: platform
imagePullSecrets: [hub]
#^^^^^^^^^^^^^^^ pull-secret-not-for-bundled
redis: {enabled: true, image: {pullSecrets: [hub]}}
`,
);
const secrets = 'deploymentChart: platform\nimagePullSecrets: [hub]\n';
checkSilent(RULE, `${secrets}global: {imagePullSecrets: [hub]}\n`);
checkSilent(RULE, `${secrets}postgresql: {enabled: false}\n`);
checkFix(
  RULE,
  'Give them to postgresql as well',
  `${secrets}postgresql:\n  enabled: true\n`,
  `${secrets}postgresql:\n  enabled: true\n  image:\n    pullSecrets:\n      - hub\n`,
);
