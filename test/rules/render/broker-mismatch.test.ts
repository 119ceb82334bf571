import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'broker-mismatch';

// As a page of the docs shows it.
checkFindings(
  RULE,
  `
deploymentChart: platform
scheduler:
  enabled: true
rabbitmq:
  enabled: true
  #^^^^^^ broker-mismatch
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
scheduler: {enabled: true}
externalServices:
  rabbitmq:
    host: rabbitmq.example.com
    #^^^ broker-mismatch
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
broker: rabbitmq
#       ^^^^^^^^ broker-mismatch
scheduler: {enabled: true}
redis: {enabled: true}
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nrabbitmq: {enabled: true}\n',
  '`broker` is `redis` by default, but only RabbitMQ is set up: the scheduler gets a Redis address without a host.',
);

checkSilent(RULE, 'deploymentChart: platform\nscheduler: {enabled: true}\n');
checkSilent(RULE, 'deploymentChart: platform\nrabbitmq: {enabled: true}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nrabbitmq: {enabled: true}\nredis: {enabled: true}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nbroker: rabbitmq\nscheduler: {enabled: true}\nrabbitmq: {enabled: true}\n',
);
checkSilent(
  RULE,
  '# polyaxon-values: role=overlay\nscheduler: {enabled: true}\nrabbitmq: {enabled: true}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nbroker: ${BROKER}\nscheduler: {enabled: true}\nrabbitmq: {enabled: true}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nrabbitmq: {enabled: true}\nexternalServices: {redis: {host: "${REDIS}"}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nrabbitmq: {enabled: true}\n',
  { version: '1.20.0' },
);

checkFix(
  RULE,
  'Set broker to rabbitmq',
  'deploymentChart: platform\nscheduler:\n  enabled: true\nrabbitmq:\n  enabled: true\n',
  'deploymentChart: platform\nscheduler:\n  enabled: true\nrabbitmq:\n  enabled: true\nbroker: rabbitmq\n',
);

checkFix(
  RULE,
  'Set broker to redis',
  'deploymentChart: platform\nbroker: rabbitmq # queue\nscheduler: {enabled: true}\nredis: {enabled: true}\n',
  'deploymentChart: platform\nbroker: redis # queue\nscheduler: {enabled: true}\nredis: {enabled: true}\n',
);
