import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'external-redis-password-unused';

// As the docs show it. Whatever is filled in, it is not read.
checkFindings(
  RULE,
  `
deploymentChart: platform
scheduler: {enabled: true}
externalServices:
  redis:
    host: redis.example.com
    password: \${PASSWORD}
    #^^^^^^^ external-redis-password-unused
`,
);

const EXTERNAL =
  'deploymentChart: platform\nscheduler: {enabled: true}\nexternalServices:\n  redis:\n    host: r\n    password: p\n';

checkMessage(
  RULE,
  EXTERNAL,
  'This password is not used: `externalServices.redis.usePassword` is not set.',
);

checkSilent(RULE, `${EXTERNAL}    usePassword: true\n`);
checkSilent(RULE, `${EXTERNAL}    usePassword: \${P}\n`);
checkSilent(RULE, `${EXTERNAL}platformSecret: s\n`);
checkSilent(RULE, `${EXTERNAL}redis: {enabled: true}\n`);
checkSilent(RULE, `${EXTERNAL}broker: rabbitmq\n`);
checkSilent(RULE, EXTERNAL.replace('enabled: true', 'enabled: false'));
checkSilent(RULE, EXTERNAL.replace('password: p', 'password: ""'));

checkFix(RULE, 'Set usePassword', EXTERNAL, `${EXTERNAL}    usePassword: true\n`);
