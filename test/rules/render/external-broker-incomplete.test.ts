import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'external-broker-incomplete';

checkFindings(
  RULE,
  `
deploymentChart: platform
broker: rabbitmq
scheduler: {enabled: true}
externalServices:
  rabbitmq:
  #^^^^^^^ external-broker-incomplete
    host: rabbitmq.example.com
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
scheduler: {enabled: true}
externalServices:
  redis:
    host: redis.example.com
    usePassword: true
    password: ""
    #^^^^^^^ external-broker-incomplete
`,
);

const RABBITMQ =
  'deploymentChart: platform\nbroker: rabbitmq\nscheduler: {enabled: true}\nexternalServices:\n  rabbitmq:\n    host: rabbitmq.example.com\n';

checkMessage(
  RULE,
  RABBITMQ,
  'For the external RabbitMQ the platform gets an empty user name and a password that the chart makes up.',
);
checkMessage(
  RULE,
  `${RABBITMQ}    user: polyaxon\n`,
  'For the external RabbitMQ the platform gets a password that the chart makes up.',
);
checkMessage(
  RULE,
  `${RABBITMQ}platformSecret: s\n`,
  'For the external RabbitMQ the platform gets an empty user name.',
);

checkSilent(RULE, `${RABBITMQ}    user: polyaxon\n    password: \${PASSWORD}\n`);
checkSilent(RULE, `${RABBITMQ}    user: polyaxon\nplatformSecret: s\n`);
checkSilent(RULE, `${RABBITMQ}rabbitmq: {enabled: true}\n`);
// Nothing uses it.
checkSilent(RULE, RABBITMQ.replace('enabled: true', 'enabled: false'));
checkSilent(RULE, RABBITMQ.replace('broker: rabbitmq', 'broker: redis'));
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nexternalServices: {redis: {host: r}}\n',
);

checkFix(
  RULE,
  'Add user and password',
  RABBITMQ,
  `${RABBITMQ}    user: polyaxon\n    password: change-me\n`,
);
checkFix(
  RULE,
  'Add password',
  'deploymentChart: platform\nscheduler: {enabled: true}\nexternalServices:\n  redis: {host: r, usePassword: true}\n',
  'deploymentChart: platform\nscheduler: {enabled: true}\nexternalServices:\n  redis: {host: r, usePassword: true, password: change-me}\n',
);
