import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'both-brokers';

checkFindings(
  RULE,
  `
deploymentChart: platform
scheduler: {enabled: true}
redis: {enabled: true}
rabbitmq:
  enabled: true
  #^^^^^^ both-brokers
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
broker: rabbitmq
scheduler: {enabled: true}
rabbitmq: {enabled: true}
externalServices:
  redis:
    host: redis.example.com
    #^^^ both-brokers
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true}\nrabbitmq: {enabled: true}\n',
  'The scheduler uses `redis` as its broker, so nothing in the platform uses this RabbitMQ.',
);

checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true}\n',
);
// `broker-mismatch` and `broker-unused` speak of these.
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nrabbitmq: {enabled: true}\n',
);
checkSilent(RULE, 'deploymentChart: platform\nredis: {enabled: true}\nrabbitmq: {enabled: true}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nbroker: rabbitmq\nscheduler: {enabled: true}\nredis: {enabled: true, nonBroker: true}\nrabbitmq: {enabled: true}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: "${REDIS}"}\nrabbitmq: {enabled: true}\n',
);

checkFix(
  RULE,
  'Switch off the bundled RabbitMQ',
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true}\nrabbitmq:\n  enabled: true\n',
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true}\nrabbitmq:\n  enabled: false\n',
);
