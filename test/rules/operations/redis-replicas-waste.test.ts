import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'redis-replicas-waste';

// Four pods on a laptop are no better.
checkFindings(
  RULE,
  `
deploymentChart: platform
deploymentType: minikube
redis:
  enabled: true
  #^^^^^^ redis-replicas-waste
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
redis:
  enabled: true
  architecture: replication
  #^^^^^^^^^^^ redis-replicas-waste
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\nredis: {enabled: true}\n',
  'The bundled Redis runs 3 copies beside its master, which the platform never connects to.',
);
checkMessage(
  RULE,
  'deploymentChart: platform\nredis: {enabled: true, replica: {replicaCount: 1}}\n',
  'The bundled Redis runs a copy beside its master, which the platform never connects to.',
);

checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(RULE, 'deploymentChart: platform\nredis: {enabled: true, architecture: standalone}\n');
checkSilent(RULE, 'deploymentChart: platform\nredis: {enabled: true, architecture: "${A}"}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nredis: {enabled: true, replica: {replicaCount: 0}}\n',
);
checkSilent(RULE, 'deploymentChart: platform\nredis: {enabled: true, sentinel: {enabled: true}}\n');
checkSilent(RULE, '# polyaxon-values: role=overlay\nredis: {enabled: true}\n');

checkFix(
  RULE,
  'Run Redis standalone',
  'deploymentChart: platform\nredis:\n  enabled: true\n  architecture: replication\n',
  'deploymentChart: platform\nredis:\n  enabled: true\n  architecture: standalone\n',
);
