import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'worker-image-missing';

checkFindings(
  RULE,
  `
deploymentChart: platform
compiler: {enabled: true, image: a/compiler}
worker:
#^^^^^ worker-image-missing
  enabled: true
beat:
  enabled: true
  image: ""
# ^^^^^ worker-image-missing
scheduler: {enabled: true, image: null}
#                          ^^^^^ worker-image-missing
`,
);
checkMessage(
  RULE,
  'deploymentChart: platform\nworker: {enabled: true}\n',
  '`worker` is enabled without an image, so its pods ask for `:2.15.1` and do not start.',
);
// The scheduler has a default image.
checkSilent(RULE, 'deploymentChart: platform\nscheduler: {enabled: true}\nworker: {replicas: 2}\n');
checkSilent(RULE, 'deploymentChart: platform\nworker: {enabled: true, image: "${image}"}\n');
checkSilent(RULE, 'deploymentChart: platform\nworker: {enabled: "${worker}"}\n');

checkFix(
  RULE,
  'Name the image of the worker',
  'deploymentChart: platform\nworker:\n  enabled: true\n  image:\n  replicas: 2\n',
  'deploymentChart: platform\nworker:\n  enabled: true\n  image: registry.example.com/polyaxon-worker\n  replicas: 2\n',
);
checkFix(
  RULE,
  'Turn the beat off',
  'deploymentChart: platform\nbeat: {enabled: true}\n',
  'deploymentChart: platform\nbeat: {enabled: false}\n',
);
