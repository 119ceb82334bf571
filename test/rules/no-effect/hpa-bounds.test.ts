import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const rule = 'hpa-bounds';

// The gateway's autoscaler is made and checked, though it scales nothing.
checkFindings(
  rule,
  `
deploymentChart: platform
gateway:
  replicas: 5
  hpa:
    enabled: true
    minpods: 6
    #        ^ hpa-bounds
scheduler:
  enabled: true
  replicas: 3
  #         ^ hpa-bounds
  hpa:
    enabled: true
worker:
  enabled: true
  hpa:
    enabled: true
    minpods: 0
    #        ^ hpa-bounds
`,
);

const worker = (keys: string) => `deploymentChart: platform\nworker:\n  enabled: true\n${keys}`;

checkMessage(
  rule,
  worker('  hpa: {enabled: true, maxpods: 0}\n'),
  '`minpods` is 1 and `maxpods` is 0, and Kubernetes refuses an autoscaler whose bounds cross.',
);
checkMessage(
  rule,
  worker('  resources: {requests: {cpu: null}, limits: {cpu: null}}\n  hpa: {enabled: true}\n'),
  /request no CPU/,
);
checkMessage(
  rule,
  worker('  resources: {requests: {cpu: null}}\n  hpa: {enabled: true}\nlimitResources: false\n'),
  /request no CPU/,
);

// A limit is a request as well.
checkSilent(rule, worker('  resources: {requests: {cpu: null}}\n  hpa: {enabled: true}\n'));
checkSilent(rule, worker('  replicas: 3\n  hpa: {enabled: true, minpods: 3}\n'));
checkSilent(rule, worker('  replicas: 3\n  hpa: {enabled: false, minpods: 9}\n'));
checkSilent(rule, worker('  hpa: {enabled: true, minpods: "${MIN}", maxpods: "${MAX}"}\n'));
checkSilent(rule, worker('  hpa: {enabled: true, minpods: "2", maxpods: "3"}\n'));
checkSilent(rule, worker('  resources: ${RESOURCES}\n  hpa: {enabled: true}\n'));

checkFix(
  rule,
  'Set maxpods to 8',
  worker('  hpa:\n    enabled: true\n    minpods: 8\n    maxpods: 2\n'),
  worker('  hpa:\n    enabled: true\n    minpods: 8\n    maxpods: 8\n'),
);
checkFix(
  rule,
  'Set minpods to 3',
  worker('  replicas: 3\n  hpa:\n    enabled: true\n'),
  worker('  replicas: 3\n  hpa:\n    enabled: true\n    minpods: 3\n'),
);
checkFix(
  rule,
  'Set minpods to 1',
  worker('  hpa:\n    enabled: true\n    minpods: 0\n'),
  worker('  hpa:\n    enabled: true\n    minpods: 1\n'),
);
checkFix(
  rule,
  'Add a CPU request for the worker',
  worker(
    '  hpa: {enabled: true}\n  resources:\n    requests:\n      cpu: null\n    limits: null\n',
  ),
  worker(
    '  hpa: {enabled: true}\n  resources:\n    requests:\n      cpu: 150m\n    limits: null\n',
  ),
);
