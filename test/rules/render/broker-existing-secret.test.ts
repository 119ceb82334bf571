import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'broker-existing-secret';

checkFindings(
  RULE,
  `
deploymentChart: platform
redis:
  enabled: true
  usePassword: true
  auth:
    enabled: true
    existingSecret: mine
    #               ^^^^ broker-existing-secret
rabbitmq:
  enabled: true
  auth:
    existingPasswordSecret: polyaxon-rabbitmq
    #                       ^^^^^^^^^^^^^^^^^ broker-existing-secret
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\nrabbitmq: {enabled: true, auth: {existingPasswordSecret: mine}}\n',
  "The password is in `mine`, but the platform's pods read it from the Secret `<release>-rabbitmq`, which then does not hold it.",
);

checkSilent(
  RULE,
  'deploymentChart: platform\nredis: {enabled: true, usePassword: true, auth: {enabled: true, existingSecret: polyaxon-redis}}\n',
);
// No password is asked for, or it is not given: `redis-auth-flags`.
checkSilent(
  RULE,
  'deploymentChart: platform\nredis: {enabled: true, auth: {enabled: true, existingSecret: mine}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nredis: {enabled: true, usePassword: true, auth: {enabled: true, existingSecret: "${SECRET}"}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nrabbitmq: {enabled: false, auth: {existingPasswordSecret: mine}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nplatformSecret: s\nrabbitmq: {enabled: true, auth: {existingPasswordSecret: mine}}\n',
);

checkFix(
  RULE,
  'Give the platform its passwords in a platformSecret',
  'deploymentChart: platform\nrabbitmq:\n  enabled: true\n  auth:\n    existingPasswordSecret: mine\n',
  'deploymentChart: platform\nrabbitmq:\n  enabled: true\n  auth:\n    existingPasswordSecret: mine\nplatformSecret: polyaxon-platform\n',
);
