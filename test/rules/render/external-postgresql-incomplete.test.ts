import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'external-postgresql-incomplete';

checkFindings(
  RULE,
  `
deploymentChart: platform
postgresql:
  enabled: false
  #^^^^^^ external-postgresql-incomplete
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
postgresql: {enabled: false}
externalServices:
  postgresql:
    host: ""
    #^^^ external-postgresql-incomplete
    password: change-me
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
deploymentType: minikube
postgresql: {enabled: false}
externalServices:
  postgresql:
  #^^^^^^^^^ external-postgresql-incomplete
    host: db.example.com
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\npostgresql: {enabled: false}\nexternalServices: {postgresql: {host: db}}\n',
  'No password for the external PostgreSQL: the chart makes up a new one at every install and upgrade.',
);

checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {enabled: false}\nexternalServices: {postgresql: {host: "${HOST}", password: "${PASSWORD}"}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nplatformSecret: s\npostgresql: {enabled: false}\nexternalServices: {postgresql: {host: db}}\n',
);
checkSilent(RULE, 'deploymentChart: platform\npostgresql: {enabled: "${BUNDLED}"}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {enabled: false}\nexternalServices: {postgresql: "${DB}"}\n',
);
checkSilent(RULE, '# polyaxon-values: role=overlay\npostgresql: {enabled: false}\n');

const OFF = 'deploymentChart: platform\npostgresql:\n  enabled: false\n';

checkFix(
  RULE,
  'Complete the external PostgreSQL',
  OFF,
  `${OFF}externalServices:
  postgresql:
    host: db.example.com
    port: 5432
    database: polyaxon
    user: polyaxon
    password: "change-me"
`,
);

checkFix(
  RULE,
  'Complete the external PostgreSQL with its password in a platformSecret',
  `${OFF}externalServices:\n  postgresql:\n    host: db\n    port: 5433\n`,
  `${OFF}externalServices:
  postgresql:
    host: db
    port: 5433
    database: polyaxon
    user: polyaxon
platformSecret: polyaxon-platform
`,
);

checkFix(
  RULE,
  'Complete the external PostgreSQL with its password in a platformSecret',
  `${OFF}externalServices:\n  postgresql: {host: db, port: 1, database: a, user: b}\n`,
  `${OFF}externalServices:\n  postgresql: {host: db, port: 1, database: a, user: b}\nplatformSecret: polyaxon-platform\n`,
);

checkFix(
  RULE,
  'Complete the external PostgreSQL',
  `${OFF}platformSecret: s\nexternalServices:\n  postgresql:\n    user: app\n`,
  `${OFF}platformSecret: s
externalServices:
  postgresql:
    user: app
    host: db.example.com
    port: 5432
    database: polyaxon
`,
);
