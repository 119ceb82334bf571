import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'managed-broker';

checkFindings(
  RULE,
  `
deploymentChart: platform
scheduler:
  enabled: true
redis:
  enabled: true
  #^^^^^^ managed-broker
rabbitmq:
  enabled: true
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
broker: rabbitmq
scheduler: {enabled: true}
rabbitmq: {enabled: true}
#          ^^^^^^^ managed-broker
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true}\n',
  "The scheduler's tasks go through the bundled `redis`, which is only as available as its pods in this release.",
);

checkSilent(RULE, 'deploymentChart: platform\nredis: {enabled: true}\n');
checkSilent(RULE, 'deploymentChart: platform\nscheduler: {enabled: true}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nrabbitmq: {enabled: true}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true}\n',
  {
    profile: 'trial',
  },
);
checkSilent(
  RULE,
  `
deploymentChart: platform
scheduler: {enabled: true}
redis: {enabled: true}
externalServices: {redis: {host: redis.example.com}}
`,
);
checkSilent(
  RULE,
  'deploymentChart: platform\nbroker: ${BROKER}\nscheduler: {enabled: true}\nredis: {enabled: true}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: "${REDIS}"}\n',
);

const REDIS = `
deploymentChart: platform
scheduler:
  enabled: true
redis:
  enabled: true
`;

checkFix(
  RULE,
  'Use a managed Redis',
  REDIS,
  `
deploymentChart: platform
scheduler:
  enabled: true
redis:
  enabled: false
broker: redis
externalServices:
  redis:
    host: redis.example.com
    port: 6379
    usePassword: true
    password: change-me
`,
);

checkFix(
  RULE,
  'Use a managed Redis without a password',
  REDIS,
  `
deploymentChart: platform
scheduler:
  enabled: true
redis:
  enabled: false
broker: redis
externalServices:
  redis:
    host: redis.example.com
    port: 6379
`,
);

// The password comes from the secret.
checkFix(
  RULE,
  'Use a managed Redis',
  `${REDIS}platformSecret: my-secret\n`,
  `
deploymentChart: platform
scheduler:
  enabled: true
redis:
  enabled: false
platformSecret: my-secret
broker: redis
externalServices:
  redis:
    host: redis.example.com
    port: 6379
`,
);

checkFix(
  RULE,
  'Use a managed RabbitMQ',
  `
deploymentChart: platform
broker: rabbitmq
scheduler:
  enabled: true
rabbitmq:
  enabled: true
externalServices:
  rabbitmq:
    user: queue
`,
  `
deploymentChart: platform
broker: rabbitmq
scheduler:
  enabled: true
rabbitmq:
  enabled: false
externalServices:
  rabbitmq:
    user: queue
    host: rabbitmq.example.com
    port: 5672
    password: change-me
`,
);

// It is asked for already.
checkFix(
  RULE,
  'Use a managed Redis',
  `${REDIS}externalServices: {redis: {usePassword: true}}\n`,
  `
deploymentChart: platform
scheduler:
  enabled: true
redis:
  enabled: false
externalServices: {redis: {usePassword: true, host: redis.example.com, port: 6379, password: change-me}}
broker: redis
`,
);
