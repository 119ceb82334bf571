import { type FormerKey, gone, movedTogether } from './former-key.ts';

/*
 * Where the bundled charts read what older ones read elsewhere. Chart 1.21 replaced postgresql 8.2,
 * redis 10.7 and rabbitmq-ha 1.34; 2.5 brought postgresql 15.5 and redis 20.1 with the same paths.
 * `postgresql.persistence` has a rule of its own.
 */

const last = '1.20';

/** Settings of a pod, which PostgreSQL and Redis read for each kind of pod. */
const POD_KEYS = [
  ...['nodeSelector', 'tolerations', 'affinity', 'topologySpreadConstraints', 'priorityClassName'],
  ...['resources', 'podLabels', 'podAnnotations', 'podSecurityContext', 'containerSecurityContext'],
  ...['extraEnvVars', 'extraVolumes', 'extraVolumeMounts', 'initContainers', 'sidecars'],
  ...['livenessProbe', 'readinessProbe', 'startupProbe', 'hostAliases', 'schedulerName'],
];

const POSTGRESQL: readonly FormerKey[] = [
  ...movedTogether('postgresql', 'postgresql.primary', POD_KEYS, { last }),
  { from: 'postgresql.master', to: 'postgresql.primary', last },
  ...movedTogether('postgresql.master', 'postgresql.primary', [...POD_KEYS, 'persistence'], {
    last,
  }),
  { from: 'postgresql.slave', to: 'postgresql.readReplicas', last },
  { from: 'postgresql.postgresqlUsername', to: 'postgresql.auth.username', last },
  {
    from: 'postgresql.postgresqlPassword',
    to: 'postgresql.auth.password',
    // The platform logs in with the one, and the sub-chart creates the user with the other.
    twin: 'postgresql.auth.postgresPassword',
    last,
  },
  { from: 'postgresql.postgresqlDatabase', to: 'postgresql.auth.database', last },
  {
    from: 'postgresql.existingSecret',
    last,
    note: '`postgresql.auth.existingSecret` is read, but the platform still looks in `<release>-postgresql`',
  },
  {
    from: 'postgresql.service.port',
    last,
    note: '`postgresql.primary.service.ports.postgresql` is the port of the server and `postgresql.service.ports.postgresql` the one that the platform connects to',
  },
  {
    from: 'postgresql.imageTag',
    last,
    note: '`postgresql.image.tag` is read, and another major version does not start on the old data',
  },
  ...gone(
    ['postgresUser', 'postgresPassword', 'postgresDatabase'].map((key) => `postgresql.${key}`),
    {
      last,
      note: '`postgresql.auth` has the login of the bundled database and `externalServices.postgresql` that of another one',
    },
  ),
  {
    from: 'postgresql.externalPostgresHost',
    to: 'externalServices.postgresql.host',
    last,
  },
];

const REDIS: readonly FormerKey[] = [
  ...movedTogether('redis', 'redis.master', [...POD_KEYS, 'persistence'], { last }),
  { from: 'redis.slave', to: 'redis.replica', last },
  { from: 'redis.password', to: 'redis.auth.password', last },
  {
    from: 'redis.existingSecret',
    last,
    note: '`redis.auth.existingSecret` is read, but the platform still looks in `<release>-redis`',
  },
  {
    from: 'redis.cluster',
    last,
    note: '`redis.architecture` says whether there are copies, and `redis.replica.replicaCount` how many',
  },
];

const RABBITMQ: readonly FormerKey[] = [
  { from: 'rabbitmq.rabbitmqUsername', to: 'rabbitmq.auth.username', last: '1.21' },
  { from: 'rabbitmq.rabbitmqPassword', to: 'rabbitmq.auth.password', last: '1.21' },
  { from: 'rabbitmq.rabbitmqErlangCookie', to: 'rabbitmq.auth.erlangCookie', last },
  ...movedTogether('rabbitmq.rabbitmq', 'rabbitmq.auth', ['username', 'password', 'erlangCookie'], {
    last,
  }),
  { from: 'rabbitmq.persistentVolume', to: 'rabbitmq.persistence', last },
];

export const SUBCHART_MOVES: readonly FormerKey[] = [...POSTGRESQL, ...REDIS, ...RABBITMQ].map(
  (key) => ({ ...key, charts: ['platform'] }),
);
