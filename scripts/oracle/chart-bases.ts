import type { ChartName } from '../../server/src/core/charts/chart.ts';
import type { JsonObject } from '../../server/src/core/json.ts';

/** Secrets that would be made up anew with every render. */
const FIXED = { polyaxonSecret: 'fixed', internalToken: 'fixed', organizationKey: 'fixed' };

const PARTS = { scheduler: { enabled: true }, worker: { enabled: true }, beat: { enabled: true } };

const INGRESS = {
  ingress: {
    enabled: true,
    className: 'nginx',
    hostName: 'polyaxon.example.com',
    tls: [{ secretName: 'tls', hosts: ['polyaxon.example.com'] }],
  },
};

const CONNECTIONS = {
  connections: [
    { name: 'data', kind: 'volume_claim', schema: { volumeClaim: 'a', mountPath: '/a' } },
  ],
  mountConnections: ['data'],
};

const POSTGRESQL = { auth: { password: 'pw', postgresPassword: 'pw' } };

/** Values that between them have most of a chart's features on. */
export const BASES: Readonly<Record<ChartName, Readonly<Record<string, JsonObject>>>> = {
  platform: {
    redis: {
      ...{ ...FIXED, ...PARTS, ...INGRESS, ...CONNECTIONS, compiler: { enabled: true } },
      ...{ broker: 'redis', redis: { enabled: true, auth: { password: 'pw' } } },
      ...{ postgresql: POSTGRESQL, user: { password: 'pw' }, metrics: { enabled: true } },
      ...{ nodeSelector: { polyaxon: 'core' }, tolerations: [{ key: 'a', operator: 'Exists' }] },
    },
    rabbitmq: {
      ...{ ...FIXED, ...PARTS, postgresql: POSTGRESQL, user: { password: 'pw' } },
      broker: 'rabbitmq',
      rabbitmq: { enabled: true, auth: { username: 'a', password: 'pw', erlangCookie: 'cookie' } },
    },
    external: {
      ...{ ...FIXED, ...PARTS, broker: 'redis', postgresql: { enabled: false } },
      ...{ user: { password: 'pw' }, email: { enabled: true, host: 'smtp.example.com' } },
      externalServices: {
        postgresql: { host: 'db.example.com', user: 'a', password: 'pw', database: 'a' },
        redis: { host: 'redis.example.com', usePassword: true, password: 'pw' },
      },
    },
  },
  agent: {
    plain: { ...FIXED, agent: { token: 'a', instance: 'a.agent.b' } },
    rich: {
      ...{ ...FIXED, ...INGRESS, ...CONNECTIONS, agent: { token: 'a', instance: 'a.agent.b' } },
      ...{ nodeSelector: { polyaxon: 'core' }, imagePullSecrets: ['pull'] },
    },
  },
};
