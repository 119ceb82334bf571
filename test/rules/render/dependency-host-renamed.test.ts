import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'dependency-host-renamed';

checkFindings(
  RULE,
  `
deploymentChart: platform
broker: rabbitmq
scheduler: {enabled: true}
postgresql:
  architecture: replication
  #^^^^^^^^^^^ dependency-host-renamed
  nameOverride: db
  #^^^^^^^^^^^ dependency-host-renamed
rabbitmq:
  enabled: true
  fullnameOverride: queue
  #^^^^^^^^^^^^^^^ dependency-host-renamed
  nameOverride: rabbitmq
  namespaceOverride: queues
  #^^^^^^^^^^^^^^^^ dependency-host-renamed
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
scheduler: {enabled: true}
redis:
  enabled: true
  sentinel:
    enabled: true
    #^^^^^^ dependency-host-renamed
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
redis:
  enabled: true
  usePassword: true
  auth: {enabled: true}
  master:
    count: 0
    #^^^^ dependency-host-renamed
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\npostgresql: {architecture: replication}\n',
  '`postgresql.architecture` names its Service `<release>-postgresql-primary`, but the platform looks for `<release>-postgresql` in its own namespace.',
);

checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(RULE, 'deploymentChart: platform\npostgresql: {architecture: standalone}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {architecture: replication, primary: {name: ""}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {fullnameOverride: polyaxon-postgresql}\n',
);
checkSilent(RULE, 'deploymentChart: platform\npostgresql: {nameOverride: postgresql}\n');
checkSilent(RULE, 'deploymentChart: platform\npostgresql: {fullnameOverride: "${NAME}"}\n');
// Its sub-chart reads it for a NetworkPolicy alone.
checkSilent(RULE, 'deploymentChart: platform\npostgresql: {namespaceOverride: db}\n');
checkSilent(RULE, 'deploymentChart: platform\npostgresql: {enabled: false, nameOverride: db}\n');
// Nothing looks for it.
checkSilent(RULE, 'deploymentChart: platform\nredis: {enabled: true, nameOverride: cache}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nplatformSecret: s\nrabbitmq: {enabled: true, nameOverride: queue}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true, sentinel: {enabled: true, masterService: {enabled: true}}}\n',
);

checkFix(
  RULE,
  'Set postgresql.primary.name to ""',
  'deploymentChart: platform\npostgresql:\n  architecture: replication\n',
  'deploymentChart: platform\npostgresql:\n  architecture: replication\n  primary:\n    name: ""\n',
);
checkFix(
  RULE,
  'Set postgresql.fullnameOverride to ""',
  'deploymentChart: platform\npostgresql:\n  fullnameOverride: db # ours\n',
  'deploymentChart: platform\npostgresql:\n  fullnameOverride: "" # ours\n',
);
checkFix(
  RULE,
  'Set redis.sentinel.enabled to false',
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true, sentinel: {enabled: true}}\n',
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true, sentinel: {enabled: false}}\n',
);
checkFix(
  RULE,
  'Set redis.master.count to 1',
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true, master: {count: 0}}\n',
  'deploymentChart: platform\nscheduler: {enabled: true}\nredis: {enabled: true, master: {count: 1}}\n',
);
// The namespace of the platform is no other one, and what a tool fills in may be it.
checkSilent(
  RULE,
  'deploymentChart: platform\nnamespace: lab\nbroker: rabbitmq\nscheduler: {enabled: true}\nrabbitmq: {enabled: true, namespaceOverride: lab}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nbroker: rabbitmq\nscheduler: {enabled: true}\nrabbitmq: {enabled: true, namespaceOverride: "${NAMESPACE}"}\n',
);
