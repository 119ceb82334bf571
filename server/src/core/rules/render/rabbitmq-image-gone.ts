import { isDeployed } from '../../deployment/broker.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const MOVED = 'bitnami/rabbitmq';

export const rabbitmqImageGone: Rule = {
  id: 'rabbitmq-image-gone',
  section: 'render',
  severity: 'warning',
  title: 'Take the RabbitMQ image from where it is now',
  why: "In 2025 Bitnami moved its versioned images from Docker Hub's `bitnami` to `bitnamilegacy`. The chart followed for PostgreSQL and Redis, but its RabbitMQ still comes from the old place. Nodes that have no copy of it may fail to pull it.",
  how: 'Set `rabbitmq.image.repository` to `bitnamilegacy/rabbitmq`, or to your own copy. The legacy images get no more updates; a managed RabbitMQ does.',
  docs: docs('docs/setup/platform/rabbitmq-ha'),
  charts: ['platform'],
  absence: true,
  versions: { from: '1.21' },
  source: 'polyaxon/values.yaml, polyaxon/charts/rabbitmq/values.yaml',
  *check({ values }) {
    if (!isDeployed(values, 'rabbitmq') || !isFromDockerHub(values) || !isMoved(values)) return;
    yield {
      at: values.isWritten('rabbitmq.image.repository')
        ? 'rabbitmq.image.repository'
        : 'rabbitmq.enabled',
      message: say`The bundled RabbitMQ runs an image of \`docker.io/${MOVED}\`, whose versioned tags were moved to \`bitnamilegacy\`, so pulling it may fail.`,
      fixes: [
        {
          title: 'Use bitnamilegacy/rabbitmq',
          changes: [{ merge: 'rabbitmq:\n  image:\n    repository: bitnamilegacy/rabbitmq\n' }],
        },
      ],
    };
  },
  example: {
    bad: `deploymentChart: platform
broker: rabbitmq
rabbitmq:
  enabled: true
scheduler:
  enabled: true
`,
    good: `deploymentChart: platform
broker: rabbitmq
rabbitmq:
  enabled: true
  image:
    repository: bitnamilegacy/rabbitmq
scheduler:
  enabled: true
`,
  },
};

/** A registry of one's own may well have the image. */
function isFromDockerHub(values: Values): boolean {
  const places = [
    'rabbitmq.image.registry',
    'global.imageRegistry',
    'rabbitmq.global.imageRegistry',
  ];
  return places.every((place) => {
    const registry = values.get(place);
    return !values.truthy(place) || registry === 'docker.io';
  });
}

/** `latest` and images by digest are another matter. */
function isMoved(values: Values): boolean {
  const repository = values.get('rabbitmq.image.repository') ?? MOVED;
  const tag = values.get('rabbitmq.image.tag');
  return repository === MOVED && tag !== 'latest' && !values.truthy('rabbitmq.image.digest');
}
