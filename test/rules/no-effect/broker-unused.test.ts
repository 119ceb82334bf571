import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'broker-unused';

checkFindings(
  RULE,
  `
deploymentChart: platform
redis:
  enabled: true
  #^^^^^^ broker-unused
rabbitmq: {enabled: true}
#          ^^^^^^^ broker-unused
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\nredis: {enabled: true}\n',
  'Nothing uses the bundled Redis while the scheduler is off.',
);

checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: "${SCHEDULER}"}\nredis: {enabled: true}\n',
);
// There the scheduler is what is missing.
checkSilent(
  RULE,
  'deploymentChart: platform\nworker: {enabled: true, image: a/b}\nredis: {enabled: true}\n',
);
checkSilent(RULE, 'deploymentChart: platform\nredis: {enabled: true, nonBroker: true}\n');
checkSilent(RULE, 'deploymentChart: platform\nredis: {enabled: "${REDIS}"}\n');
checkSilent(RULE, '# polyaxon-values: role=overlay\nredis: {enabled: true}\n');

checkFix(
  RULE,
  'Switch off the bundled RabbitMQ',
  'deploymentChart: platform\nrabbitmq:\n  enabled: true\n',
  'deploymentChart: platform\nrabbitmq:\n  enabled: false\n',
);
