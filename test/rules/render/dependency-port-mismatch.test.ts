import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'dependency-port-mismatch';

checkFindings(
  RULE,
  `
deploymentChart: platform
broker: rabbitmq
scheduler: {enabled: true}
postgresql:
  service:
    ports:
      postgresql: 5433
      #           ^^^^ dependency-port-mismatch
rabbitmq:
  enabled: true
  service:
    ports:
      amqp: 5673
      #     ^^^^ dependency-port-mismatch
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
scheduler: {enabled: true}
redis:
  enabled: true
  port: 6380
  #     ^^^^ dependency-port-mismatch
  master: {service: {ports: {redis: 6381}}}
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\npostgresql: {primary: {service: {ports: {postgresql: 1}}}}\n',
  'The platform connects to port 5432 of `<release>-postgresql`, but that Service listens on 1.',
);

checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true, port: 6380, master: {service: {ports: {redis: 6380}}}}\n',
);
// A wrong type, but the same port.
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true, port: "6379"}\n',
);
checkSilent(RULE, 'deploymentChart: platform\nredis: {enabled: true, port: 6380}\n');
checkSilent(RULE, 'deploymentChart: platform\nredis: {enabled: false, port: 6380}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true, port: "${PORT}"}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nglobal: {postgresql: {service: {ports: {postgresql: 5433}}}}\npostgresql: {service: {ports: {postgresql: 5433}}}\n',
);
checkSilent(
  RULE,
  '# polyaxon-values: role=overlay\npostgresql: {service: {ports: {postgresql: 5433}}}\n',
);

const ASKED =
  'deploymentChart: platform\npostgresql:\n  service:\n    ports:\n      postgresql: 5433\n';
checkFix(
  RULE,
  'Set postgresql.primary.service.ports.postgresql to 5433',
  ASKED,
  `${ASKED}  primary:\n    service:\n      ports:\n        postgresql: 5433\n`,
);
checkFix(
  RULE,
  'Set postgresql.service.ports.postgresql to 5432',
  ASKED,
  ASKED.replace('5433', '5432'),
);

const RABBITMQ =
  'deploymentChart: platform\nbroker: rabbitmq\nscheduler: {enabled: true}\nrabbitmq:\n  enabled: true\n  service:\n    ports:\n      amqp: 5673\n';
checkFix(RULE, 'Set rabbitmq.service.port to 5673', RABBITMQ, `${RABBITMQ}    port: 5673\n`);
