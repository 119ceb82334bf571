import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'default-db-password';

checkFindings(
  RULE,
  `
deploymentChart: platform
postgresql:
  enabled: true
  #^^^^^^ default-db-password
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
postgresql:
  auth:
    postgresPassword: polyaxon
    #^^^^^^^^^^^^^^^ default-db-password
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\n',
  "The bundled database has the chart's published default password.",
);

checkSilent(RULE, 'deploymentChart: platform\ndeploymentType: minikube\n');
checkSilent(RULE, 'deploymentChart: platform\npostgresql: {enabled: false}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {auth: {password: a, postgresPassword: a}}\n',
);
// `db-password-mismatch` speaks of both.
checkSilent(RULE, 'deploymentChart: platform\npostgresql: {auth: {password: a}}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {auth: {existingSecret: a-postgresql}}\n',
);
checkSilent(RULE, 'deploymentChart: platform\npostgresql: {auth: {password: "${PASSWORD}"}}\n');
checkSilent(RULE, '# polyaxon-values: role=overlay\npostgresql: {enabled: true}\n');

checkFix(
  RULE,
  'Set a database password',
  'deploymentChart: platform\npostgresql:\n  auth:\n    username: app\n    password: polyaxon # change it\n',
  'deploymentChart: platform\npostgresql:\n  auth:\n    username: app\n    password: change-me # change it\n    postgresPassword: change-me\n',
);

checkFix(
  RULE,
  'Set a database password',
  'deploymentChart: platform\npostgresql: {auth: {password: polyaxon, postgresPassword: polyaxon}}\n',
  'deploymentChart: platform\npostgresql: {auth: {password: change-me, postgresPassword: change-me}}\n',
);
