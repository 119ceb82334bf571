import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'rabbitmq-image-gone';

checkFindings(
  RULE,
  `
deploymentChart: platform
rabbitmq:
  enabled: true
  #^^^^^^ rabbitmq-image-gone
  image:
    tag: 3.12.0
`,
);

checkFindings(
  RULE,
  `
deploymentChart: platform
deploymentType: minikube
rabbitmq:
  enabled: true
  image:
    registry: docker.io
    repository: bitnami/rabbitmq
    #^^^^^^^^^ rabbitmq-image-gone
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\nrabbitmq: {enabled: true}\n',
  'The bundled RabbitMQ runs an image of `docker.io/bitnami/rabbitmq`, whose versioned tags were moved to `bitnamilegacy`, so pulling it may fail.',
);

checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nrabbitmq: {enabled: true, image: {repository: bitnamilegacy/rabbitmq}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nrabbitmq: {enabled: true, image: {repository: "${IMAGE}"}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nrabbitmq: {enabled: true, image: {registry: mirror.example.com}}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nglobal: {imageRegistry: mirror.example.com}\nrabbitmq: {enabled: true}\n',
);
checkSilent(RULE, 'deploymentChart: platform\nrabbitmq: {enabled: true, image: {tag: latest}}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\nrabbitmq: {enabled: true, image: {digest: "sha256:0"}}\n',
);
checkSilent(RULE, '# polyaxon-values: role=overlay\nrabbitmq: {enabled: true}\n');

checkFix(
  RULE,
  'Use bitnamilegacy/rabbitmq',
  'deploymentChart: platform\nrabbitmq:\n  enabled: true\n  image:\n    repository: bitnami/rabbitmq\n    tag: 3.12.0\n',
  'deploymentChart: platform\nrabbitmq:\n  enabled: true\n  image:\n    repository: bitnamilegacy/rabbitmq\n    tag: 3.12.0\n',
);
