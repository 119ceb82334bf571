import { checkFindings, checkMessage, checkSilent } from '../../support/check.ts';

const ON = { rules: { 'cli-rejects-valid-key': 'warning' } } as const;

checkFindings(
  'cli-rejects-valid-key',
  `
deploymentChart: platform
tmux: {}
#^^^ cli-rejects-valid-key
gateway:
  useResolver: true
  #^^^^^^^^^^ cli-rejects-valid-key
  labels: {team: ml}
  #^^^^^ cli-rejects-valid-key
postgresql:
  image: {repository: bitnamilegacy/postgresql}
  #^^^^ cli-rejects-valid-key
redis:
  image: {repository: bitnamilegacy/redis}
platformSecret: polyaxon
`,
  ON,
);
checkFindings(
  'cli-rejects-valid-key',
  `
deploymentChart: agent
platformSecret: polyaxon
#^^^^^^^^^^^^^ cli-rejects-valid-key
`,
  ON,
);
checkMessage(
  'cli-rejects-valid-key',
  'deploymentChart: platform\noperator:\n  leaderElection: true\n',
  'The official CLI refuses `operator.leaderElection`, though it is a key of the chart.',
  ON,
);
checkSilent(
  'cli-rejects-valid-key',
  'deploymentChart: platform\npostgresql:\n  image: bitnamilegacy/postgresql\n',
  ON,
);
// Off unless it is turned on.
checkSilent('cli-rejects-valid-key', 'deploymentChart: platform\ntmux: {}\n');
