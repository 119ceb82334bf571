import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'postgres-existing-secret';

checkFindings(
  RULE,
  `
deploymentChart: platform
postgresql:
  auth:
    existingSecret: db
    #               ^^ postgres-existing-secret
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\npostgresql: {auth: {existingSecret: db}}\n',
  "The database reads `db`, but the platform's pods read the Secret `<release>-postgresql`, which is then not created.",
);

checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {auth: {existingSecret: polyaxon-postgresql}}\n',
);
// The sub-chart fills in templates by itself.
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {auth: {existingSecret: "{{ .Release.Name }}-db"}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {enabled: false, auth: {existingSecret: db}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nplatformSecret: s\npostgresql: {auth: {existingSecret: db}}\n',
);

checkFix(
  RULE,
  'Name the Secret after the release',
  'deploymentChart: platform\npostgresql:\n  auth:\n    existingSecret: db # made by hand\n',
  'deploymentChart: platform\npostgresql:\n  auth:\n    existingSecret: polyaxon-postgresql # made by hand\n',
);

checkFix(
  RULE,
  'Give the platform its passwords in a platformSecret',
  'deploymentChart: platform\npostgresql: {auth: {existingSecret: db}}\n',
  'deploymentChart: platform\npostgresql: {auth: {existingSecret: db}}\nplatformSecret: polyaxon-platform\n',
);
