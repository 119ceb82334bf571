import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'broker-missing';

checkFindings(
  RULE,
  `
deploymentChart: platform
scheduler:
  enabled: true
  #^^^^^^ broker-missing
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
deploymentType: minikube
broker: rabbitmq
scheduler: {enabled: true}
#           ^^^^^^^ broker-missing
rabbitmq: {enabled: false}
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\nbroker: rabbitmq\nscheduler: {enabled: true}\n',
  'The scheduler uses `rabbitmq` as its broker, but no RabbitMQ is enabled or named, so the address that it gets has no host.',
);

checkFindings(
  RULE,
  `
deploymentChart: platform
broker:
#^^^^^ broker-missing
scheduler: {enabled: true}
rabbitmq: {enabled: true}
`,
);

checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(RULE, 'deploymentChart: platform\nbroker:\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nexternalServices: {redis: {host: r}}\n',
);
// The other one is there: that is `broker-mismatch`.
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nrabbitmq: {enabled: true}\n',
);
// Only a scheduler is told of a broker.
checkSilent(RULE, 'deploymentChart: platform\nworker: {enabled: true, image: a/b}\n');
checkSilent(RULE, '# polyaxon-values: role=overlay\nscheduler: {enabled: true}\n');
checkSilent(RULE, 'deploymentChart: platform\nscheduler: {enabled: "${SCHEDULER}"}\n');
checkSilent(RULE, 'deploymentChart: platform\nbroker: ${BROKER}\nscheduler: {enabled: true}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: "${REDIS}"}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nexternalServices: {redis: {host: "${REDIS}"}}\n',
);
// Its default broker was another one.
checkSilent(RULE, 'deploymentChart: platform\nscheduler: {enabled: true}\n', { version: '1.20.0' });

const BEFORE = `
deploymentChart: platform
scheduler:
  enabled: true
`;

checkFix(
  RULE,
  'Use a managed Redis',
  BEFORE,
  `
deploymentChart: platform
scheduler:
  enabled: true
broker: redis
redis:
  enabled: false
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
  'Deploy the bundled Redis',
  BEFORE,
  `
deploymentChart: platform
scheduler:
  enabled: true
broker: redis
redis:
  enabled: true
  architecture: standalone
  usePassword: true
  auth:
    enabled: true
    password: change-me
`,
);

// The password is in the Secret, and cannot be seen from here.
checkFix(
  RULE,
  'Deploy the bundled Redis',
  `${BEFORE}platformSecret: polyaxon\n`,
  `
deploymentChart: platform
scheduler:
  enabled: true
platformSecret: polyaxon
broker: redis
redis:
  enabled: true
  architecture: standalone
`,
);

checkFix(
  RULE,
  'Deploy the bundled RabbitMQ',
  `
deploymentChart: platform
broker: rabbitmq
scheduler:
  enabled: true
`,
  `
deploymentChart: platform
broker: rabbitmq
scheduler:
  enabled: true
rabbitmq:
  enabled: true
  image:
    repository: bitnamilegacy/rabbitmq
  auth:
    password: change-me
`,
);

checkFix(
  RULE,
  'Set broker to rabbitmq',
  'deploymentChart: platform\nbroker:\nscheduler: {enabled: true}\nrabbitmq: {enabled: true}\n',
  'deploymentChart: platform\nbroker: rabbitmq\nscheduler: {enabled: true}\nrabbitmq: {enabled: true}\n',
);

checkFix(
  RULE,
  'Use a managed Redis without a password',
  'deploymentChart: platform\nbroker: null\nscheduler: {enabled: true}\n',
  'deploymentChart: platform\nbroker: redis\nscheduler: {enabled: true}\nredis:\n  enabled: false\nexternalServices:\n  redis:\n    host: redis.example.com\n    port: 6379\n',
);
