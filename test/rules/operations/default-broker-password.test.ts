import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'default-broker-password';

checkFindings(
  RULE,
  `
deploymentChart: platform
redis:
  enabled: true
  #^^^^^^ default-broker-password
rabbitmq:
  enabled: true
  auth:
    password: polyaxon
    #^^^^^^^ default-broker-password
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\nredis: {enabled: true}\n',
  'The bundled Redis asks for no password.',
);
checkMessage(
  RULE,
  'deploymentChart: platform\nredis: {enabled: true, usePassword: true, auth: {enabled: true}}\n',
  "The bundled Redis has the chart's published default password.",
);

checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(
  RULE,
  'deploymentChart: platform\ndeploymentType: minikube\nredis: {enabled: true}\nrabbitmq: {enabled: true}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nredis: {enabled: true, usePassword: true, auth: {enabled: true, password: a}}\n',
);
// `redis-auth-flags` comes first.
checkSilent(RULE, 'deploymentChart: platform\nredis: {enabled: true, usePassword: true}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nrabbitmq: {enabled: true, auth: {existingPasswordSecret: s}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nrabbitmq: {enabled: true, auth: {password: "${PASSWORD}"}}\n',
);
checkSilent(RULE, '# polyaxon-values: role=overlay\nrabbitmq: {enabled: true}\n');

const REDIS = 'deploymentChart: platform\nredis:\n  enabled: true\n';
checkFix(
  RULE,
  'Set a broker password',
  REDIS,
  `${REDIS}  usePassword: true\n  auth:\n    enabled: true\n    password: change-me\n`,
);
checkFix(
  RULE,
  'Set a broker password',
  `${REDIS}  auth: {enabled: false, password: mine}\n`,
  `${REDIS}  auth: {enabled: true, password: mine}\n  usePassword: true\n`,
);
checkFix(
  RULE,
  'Set a broker password',
  'deploymentChart: platform\nrabbitmq: {enabled: true, auth: {password: polyaxon}}\n',
  'deploymentChart: platform\nrabbitmq: {enabled: true, auth: {password: change-me}}\n',
);
