import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'db-password-mismatch';

checkFindings(
  RULE,
  `
deploymentChart: platform
postgresql:
  auth:
    password: s3cret
    #^^^^^^^ db-password-mismatch
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
postgresql: {auth: {postgresPassword: s3cret}}
#                   ^^^^^^^^^^^^^^^^ db-password-mismatch
`,
);

// Each empty one becomes a random text of its own.
checkFindings(
  RULE,
  `
deploymentChart: platform
postgresql:
  auth:
    password: ""
    #^^^^^^^ db-password-mismatch
    postgresPassword: ""
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\npostgresql: {auth: {username: app, password: a}}\n',
  '`app` is created with `auth.password`, but the platform logs in with `auth.postgresPassword`, which is another text.',
);

checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {auth: {password: a, postgresPassword: a}}\n',
);
// A user with one password only.
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {auth: {username: postgres, password: a}}\n',
);
checkSilent(RULE, 'deploymentChart: platform\npostgresql: {enabled: false, auth: {password: a}}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nplatformSecret: s\npostgresql: {auth: {password: a}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {auth: {existingSecret: polyaxon-postgresql, password: a}}\n',
);
checkSilent(RULE, 'deploymentChart: platform\npostgresql: {auth: {password: "${PASSWORD}"}}\n');
checkSilent(RULE, '# polyaxon-values: role=overlay\npostgresql: {auth: {password: a}}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nglobal: {postgresql: {auth: {postgresPassword: a}}}\npostgresql: {auth: {password: a}}\n',
);

checkFix(
  RULE,
  'Use auth.password for both',
  'deploymentChart: platform\npostgresql:\n  auth:\n    password: "a$}b: 010" # ours\n',
  'deploymentChart: platform\npostgresql:\n  auth:\n    password: "a$}b: 010" # ours\n    postgresPassword: \'a$}b: 010\'\n',
);

const BOTH = 'deploymentChart: platform\npostgresql: {auth: {password: a, postgresPassword: b}}\n';
checkFix(RULE, 'Use auth.password for both', BOTH, BOTH.replace(': b}', ': a}'));
checkFix(RULE, 'Use auth.postgresPassword for both', BOTH, BOTH.replace(': a,', ': b,'));

checkFix(
  RULE,
  'Set one password for both',
  'deploymentChart: platform\npostgresql:\n  auth:\n    password: ""\n',
  'deploymentChart: platform\npostgresql:\n  auth:\n    password: change-me\n    postgresPassword: change-me\n',
);
