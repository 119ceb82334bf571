import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const rule = 'postgresql-in-cluster';

checkFindings(
  rule,
  `
deploymentChart: platform
#^^^^^^^^^^^^^^ postgresql-in-cluster
`,
);

checkFindings(
  rule,
  `
deploymentChart: platform
postgresql:
  enabled: true
  #^^^^^^ postgresql-in-cluster
`,
);

checkFindings(
  rule,
  `
deploymentChart: platform
postgresql:
#^^^^^^^^^ postgresql-in-cluster
  auth:
    username: polyaxon
`,
);

checkMessage(rule, 'deploymentChart: platform\n', /enabled by default: users, projects/);
checkMessage(rule, 'deploymentChart: platform\npostgresql: {enabled: true}\n', /enabled: users/);

checkSilent(rule, 'deploymentChart: platform\npostgresql:\n  enabled: false\n');
checkSilent(rule, 'deploymentChart: platform\npostgresql:\n  enabled: ${IN_CLUSTER}\n');
checkSilent(rule, 'deploymentChart: platform\n', { profile: 'trial' });
checkSilent(rule, 'deploymentChart: platform\ndeploymentType: minikube\n');
checkSilent(rule, 'deploymentChart: agent\n');
checkSilent(rule, '# polyaxon-values: role=overlay\npostgresql:\n  auth:\n    username: me\n');

checkFix(
  rule,
  'Use an external PostgreSQL',
  `
deploymentChart: platform
`,
  `
deploymentChart: platform
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: db.example.com
    port: 5432
    database: polyaxon
    user: polyaxon
    password: "change-me"
`,
);

// What is there already stays.
checkFix(
  rule,
  'Use an external PostgreSQL',
  `
deploymentChart: platform
postgresql:
  enabled: true # for now
  auth: {username: me}
externalServices:
  postgresql:
    host: db.acme.dev
    port: 6432
    password: \${DB_PASSWORD}
  redis:
    host: redis.acme.dev
`,
  `
deploymentChart: platform
postgresql:
  enabled: false # for now
  auth: {username: me}
externalServices:
  postgresql:
    host: db.acme.dev
    port: 6432
    password: \${DB_PASSWORD}
    database: polyaxon
    user: polyaxon
  redis:
    host: redis.acme.dev
`,
);

checkFix(
  rule,
  'Use an external PostgreSQL with its password in a platformSecret',
  `
deploymentChart: platform
postgresql:
  enabled: true
`,
  `
deploymentChart: platform
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: db.example.com
    port: 5432
    database: polyaxon
    user: polyaxon
platformSecret: polyaxon-platform
`,
);

checkFix(
  rule,
  'Use an external PostgreSQL with its password in a platformSecret',
  `
deploymentChart: platform
platformSecret: acme-secret
`,
  `
deploymentChart: platform
platformSecret: acme-secret
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: db.example.com
    port: 5432
    database: polyaxon
    user: polyaxon
`,
);
