import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'broker-key-missing-for-cli';

checkFindings(
  RULE,
  `
deploymentChart: platform
releaseName: polyaxon
redis:
  enabled: true
  #^^^^^^ broker-key-missing-for-cli
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
deploymentVersion: 2.15.1
externalServices:
  redis:
  #^^^^ broker-key-missing-for-cli
    host: redis.example.com
`,
);

const CLI = 'deploymentChart: platform\nnamespace: polyaxon\nredis: {enabled: true}\n';

checkMessage(
  RULE,
  CLI,
  '`namespace` is for the official CLI, which refuses Redis in a file that has no `broker: redis`.',
);

checkSilent(RULE, `${CLI}broker: redis\n`);
checkSilent(RULE, CLI.replace('enabled: true', 'enabled: false'));
checkSilent(RULE, CLI.replace('enabled: true', 'enabled: true, nonBroker: true'));
checkSilent(RULE, '# polyaxon-values: role=overlay\nnamespace: polyaxon\nredis: {enabled: true}\n');
// Nothing says that the official CLI is used.
checkSilent(RULE, 'deploymentChart: platform\nredis: {enabled: true}\n');

checkFix(RULE, 'Write broker: redis', CLI, `${CLI}broker: redis\n`);
