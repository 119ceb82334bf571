import type { Snippet } from './snippet.ts';

/** Managed services in place of the bundled ones. */
export const componentSnippets: readonly Snippet[] = [
  {
    prefix: 'plx-redis-external',
    title: 'External Redis as the broker',
    body: `externalServices:
  redis:
    host: \${1:redis.example.com}
    port: \${2:6379}
    usePassword: true
    password: "\${3:change-me}"
broker: redis
redis:
  enabled: false
`,
  },
  {
    prefix: 'plx-rabbitmq-external',
    title: 'External RabbitMQ as the broker',
    body: `externalServices:
  rabbitmq:
    host: \${1:rabbitmq.example.com}
    port: \${2:5672}
    user: \${3:polyaxon}
    password: "\${4:change-me}"
broker: rabbitmq
rabbitmq:
  enabled: false
`,
  },
];
