import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'internal-and-external';

checkFindings(
  RULE,
  `
deploymentChart: platform
redis: {enabled: true}
rabbitmq: {enabled: false}
externalServices:
  postgresql:
    host: db.example.com
    #^^^ internal-and-external
  redis:
    host: redis.example.com
    #^^^ internal-and-external
  rabbitmq:
    host: rabbitmq.example.com
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\nexternalServices: {postgresql: {host: db}}\n',
  'The external PostgreSQL is not used: the bundled one is enabled, as it is by default, and the platform connects to that.',
);
checkMessage(
  RULE,
  'deploymentChart: platform\nredis: {enabled: true}\nexternalServices: {redis: {host: r}}\n',
  'The external Redis is not used: the bundled one is enabled, and the platform connects to that.',
);

checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {enabled: false}\nexternalServices: {postgresql: {host: db}}\n',
);
checkSilent(RULE, 'deploymentChart: platform\nexternalServices: {postgresql: {host: ""}}\n');
checkSilent(RULE, 'deploymentChart: platform\nexternalServices: {postgresql: {host: "${DB}"}}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {enabled: "${BUNDLED}"}\nexternalServices: {postgresql: {host: db}}\n',
);
checkSilent(RULE, '# polyaxon-values: role=overlay\nexternalServices: {postgresql: {host: db}}\n');

checkFix(
  RULE,
  'Switch off the bundled PostgreSQL',
  'deploymentChart: platform\nexternalServices: {postgresql: {host: db}}\npostgresql: {connMaxAge: 60}\n',
  'deploymentChart: platform\nexternalServices: {postgresql: {host: db}}\npostgresql: {connMaxAge: 60, enabled: false}\n',
);
