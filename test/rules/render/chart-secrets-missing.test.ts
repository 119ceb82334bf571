import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'chart-secrets-missing';

checkFindings(
  RULE,
  `
deploymentChart: agent
secret: mine
#^^^^^ chart-secrets-missing
agent: {token: "\${TOKEN}"}
`,
);
checkMessage(
  RULE,
  'deploymentChart: platform\nsecret: mine\nagent: {token: abc}\n',
  /the platform's Secret and the Secret of `agent.token`/,
);
checkSilent(RULE, 'deploymentChart: agent\nsecret: mine\nagentSecret: own\nagent: {token: abc}\n');
checkSilent(RULE, 'deploymentChart: platform\nsecret: mine\nplatformSecret: own\n');
checkSilent(RULE, 'deploymentChart: platform\nsecret: ""\n');
checkFix(
  RULE,
  'Remove secret',
  'deploymentChart: platform\nsecret: mine\ngateway: {replicas: 2}\n',
  'deploymentChart: platform\ngateway: {replicas: 2}\n',
);
