import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'redis-auth-flags';

checkFindings(
  RULE,
  `
deploymentChart: platform
scheduler: {enabled: true}
redis:
  enabled: true
  auth:
    enabled: true
    #^^^^^^ redis-auth-flags
`,
);

// Every pod of the platform waits for the Secret, with or without a scheduler.
checkFindings(
  RULE,
  `
deploymentChart: platform
redis:
  enabled: true
  usePassword: true
  #^^^^^^^^^^ redis-auth-flags
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
externalServices:
  redis:
    host: redis.example.com
    usePassword: true
    #^^^^^^^^^^ redis-auth-flags
    password: change-me
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\nredis: {enabled: true, usePassword: true}\n',
  '`redis.usePassword` makes the pods read a password from the Secret `<release>-redis`, which does not exist while `redis.auth.enabled` is false.',
);

checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true, usePassword: true, auth: {enabled: true}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nredis: {enabled: false, usePassword: true, auth: {enabled: false}}\n',
);
// Nothing connects to it.
checkSilent(RULE, 'deploymentChart: platform\nredis: {enabled: true, auth: {enabled: true}}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nplatformSecret: s\nscheduler: {enabled: true}\nredis: {enabled: true, auth: {enabled: true}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true, usePassword: "${P}", auth: {enabled: true}}\n',
);
checkSilent(
  RULE,
  '# polyaxon-values: role=overlay\nscheduler: {enabled: true}\nredis: {enabled: true, auth: {enabled: true}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nexternalServices: {redis: {host: r, usePassword: true, password: p}}\n',
);

checkFix(
  RULE,
  'Set redis.usePassword',
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis:\n  enabled: true\n  auth:\n    enabled: true\n',
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis:\n  enabled: true\n  auth:\n    enabled: true\n  usePassword: true\n',
);

const USED = `
deploymentChart: platform
redis:
  enabled: true
  usePassword: true
`;

checkFix(
  RULE,
  'Make Redis ask for the password',
  USED,
  `
deploymentChart: platform
redis:
  enabled: true
  usePassword: true
  auth:
    enabled: true
    password: change-me
`,
);

checkFix(
  RULE,
  'Make Redis ask for the password',
  `${USED}  auth:\n    enabled: false\n    password: s3cret\n`,
  `
deploymentChart: platform
redis:
  enabled: true
  usePassword: true
  auth:
    enabled: true
    password: s3cret
`,
);

checkFix(
  RULE,
  'Use no Redis password',
  USED,
  'deploymentChart: platform\nredis:\n  enabled: true\n  usePassword: false\n',
);

checkFix(
  RULE,
  'Enable the scheduler',
  'deploymentChart: platform\nexternalServices: {redis: {host: r, usePassword: true, password: p}}\n',
  'deploymentChart: platform\nexternalServices: {redis: {host: r, usePassword: true, password: p}}\nscheduler:\n  enabled: true\n',
);
