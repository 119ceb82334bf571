import { checkFindings, checkSilent } from '../../support/check.ts';

const RULE = 'notifier-unused-ce';
const NOTIFIER = 'notifier:\n  image: acme/notifier\n';

checkFindings(
  RULE,
  `
deploymentChart: platform
notifier:
#^^^^^^^ notifier-unused-ce
  image: acme/notifier
`,
);
checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(RULE, 'deploymentChart: platform\nnotifier:\n');
checkSilent(RULE, 'deploymentChart: platform\nnotifier:\n  imagePullPolicy: IfNotPresent\n');
checkSilent(RULE, `deploymentChart: platform\norganizationKey: k\n${NOTIFIER}`);
checkSilent(RULE, `deploymentChart: platform\nplatformSecret: s\n${NOTIFIER}`);
checkSilent(RULE, `deploymentChart: agent\n${NOTIFIER}`);
checkSilent(RULE, `# polyaxon-values: role=overlay\ndeploymentChart: platform\n${NOTIFIER}`);
