import type { JsonObject } from '../../server/src/core/json.ts';

/** What is random without a value here, and would make two renders of one file differ. */
const PINNED: JsonObject = {
  polyaxonSecret: 'pinned',
  internalToken: 'pinned',
  externalServices: {
    rabbitmq: { password: 'pinned' },
    redis: { password: 'pinned' },
    postgresql: { password: 'pinned' },
  },
  rabbitmq: { auth: { erlangCookie: 'pinned', password: 'pinned' } },
  postgresql: { auth: { replicationPassword: 'pinned' } },
};

const WORKERS: JsonObject = {
  scheduler: { enabled: true, hpa: { enabled: true } },
  compiler: { enabled: true, image: 'polyaxon/compiler', hpa: { enabled: true } },
  worker: { enabled: true, image: 'polyaxon/worker', hpa: { enabled: true } },
  beat: { enabled: true, image: 'polyaxon/beat' },
};

const TOOLS: JsonObject = {
  apiHooks: { syncdb: true, tables: true, adminUser: true, defaultOrg: true, loadFixtures: true },
  ingress: { enabled: true, hostName: 'polyaxon.example.com', tls: [{ secretName: 'tls' }] },
  metrics: { enabled: true, serviceMonitor: { enabled: true } },
  gateway: { hpa: { enabled: true }, service: { type: 'NodePort' } },
  proxy: { enabled: true, host: 'proxy.example.com', port: 3128 },
  ldap: { enabled: true },
  email: { enabled: true },
  securityContext: { enabled: true },
  ssl: { enabled: true, secretName: 'tls' },
  agent: { token: 'pinned', additionalNamespaces: ['team-a'] },
  ui: { enabled: true },
  istio: { enabled: true },
};

const SSO: JsonObject = Object.fromEntries(
  ['github', 'gitlab', 'bitbucket', 'google', 'okta'].map((name) => [
    name,
    { enabled: true, options: { key: 'a' } },
  ]),
);

const STORE: JsonObject = {
  artifactsStore: {
    name: 'store',
    kind: 'volume_claim',
    schema: { mountPath: '/store', volumeClaim: 'claim' },
    secret: { name: 'store-secret', mountPath: '/secret' },
    configMap: { name: 'store-config', mountPath: '/config' },
    env: [{ name: 'A', value: 'b' }],
  },
  connections: [
    { name: 'data', kind: 'host_path', schema: { mountPath: '/data', hostPath: '/data' } },
  ],
  mountConnections: ['data'],
};

const METRICS: JsonObject = {
  enabled: true,
  serviceMonitor: { enabled: true },
  podMonitor: { enabled: true },
  prometheusRule: { enabled: true, rules: [{ alert: 'a', expr: 'b' }] },
};

/** Deployments in which keys are tried, from plain to full. */
export const CONTEXTS: readonly JsonObject[] = [
  PINNED,
  { ...PINNED, ...WORKERS, ...TOOLS, ...STORE },
  {
    ...PINNED,
    ...WORKERS,
    redis: {
      enabled: true,
      usePassword: true,
      auth: { enabled: true },
      metrics: METRICS,
      volumePermissions: { enabled: true },
      rbac: { create: true },
      replica: { autoscaling: { enabled: true } },
      master: { serviceAccount: { create: true } },
    },
    postgresql: {
      architecture: 'replication',
      auth: { replicationPassword: 'pinned' },
      metrics: { ...METRICS, customMetrics: { a: {} } },
      backup: { enabled: true },
      volumePermissions: { enabled: true },
      rbac: { create: true },
      serviceAccount: { create: true },
    },
  },
  {
    ...PINNED,
    ...WORKERS,
    broker: 'rabbitmq',
    rabbitmq: {
      enabled: true,
      auth: { erlangCookie: 'pinned', password: 'pinned' },
      metrics: METRICS,
      ingress: { enabled: true, hostname: 'rabbitmq.example.com', tls: true, selfSigned: true },
      networkPolicy: { enabled: true },
      pdb: { create: true },
      volumePermissions: { enabled: true },
      loadDefinition: { enabled: true, existingSecret: 'load' },
      ldap: { enabled: true, servers: ['a'], port: '389' },
      memoryHighWatermark: { enabled: true },
      service: { type: 'NodePort' },
    },
  },
  {
    ...PINNED,
    ...WORKERS,
    organizationKey: 'key',
    broker: 'rabbitmq',
    postgresql: { enabled: false },
    encryptionSecret: 'encryption',
    externalServices: {
      postgresql: {
        host: 'db.example.com',
        password: 'pinned',
        pgbouncer: {
          enabled: true,
          image: 'a',
          imageTag: '1',
          proxyImage: 'b',
          proxyImageTag: '1',
        },
      },
      rabbitmq: { host: 'mq.example.com', password: 'pinned' },
      redis: { host: 'redis.example.com', usePassword: true, password: 'pinned' },
      api: { host: 'api.example.com' },
      transactions: { enabled: true },
      analytics: { enabled: true },
      metrics: { enabled: true },
      errors: { enabled: true },
      auth: SSO,
    },
  },
  {
    ...PINNED,
    redis: {
      enabled: true,
      sentinel: { enabled: true },
    },
  },
  {
    ...PINNED,
    redis: { enabled: true, architecture: 'standalone', master: { kind: 'Deployment' } },
  },
];
