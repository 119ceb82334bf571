/** A dangerous change: the edits that must be told of, and those that look like it and must not be. */
export interface DangerousChange {
  /** Edits as `readEdit` reads them, and for each what the plan says of an object. */
  readonly speaks: Readonly<Record<string, string>>;
  readonly silent: readonly string[];
}

type Changes = Readonly<Record<string, DangerousChange>>;

const STORE = 'artifactsStore: { name: store, kind: s3, schema: { bucket: s3://a } }';
const OTHER_BUCKET = '{ name: store, kind: s3, schema: { bucket: s3://b } }';
const OTHER_NAME = '{ name: other, kind: s3, schema: { bucket: s3://a } }';
const OTHER_SECRET = '{ name: store, kind: s3, schema: { bucket: s3://a }, secret: { name: b } }';
const CLAIM =
  'artifactsStore: { name: store, kind: volume_claim, schema: { volumeClaim: a, mountPath: /a } }';
const DATA = '{ name: data, kind: s3, schema: { bucket: s3://d } }';
const CODE = '{ name: code, kind: git, schema: { url: https://example.com } }';

/** The upgrade is refused, or data are lost or out of reach. */
export const ERRORS: Changes = {
  'crd-removed': {
    speaks: {
      'operator.enabled: true → false': 'CustomResourceDefinition jobs.polyaxon.com: deleted',
      'operator.skipCRD: false → true': 'CustomResourceDefinition jobs.polyaxon.com: deleted',
      'deploymentChart: agent; operator.enabled: true → false':
        'CustomResourceDefinition jobs.polyaxon.com: deleted',
    },
    silent: [
      'operator.enabled: false → true',
      'operator.skipCRD: true → false',
      'operator.enabled: false; operator.skipCRD: false → true',
      'operator.skipCRD: true; operator.enabled: true → false',
    ],
  },
  'db-volume-size': {
    speaks: {
      'postgresql.primary.persistence.size: 8Gi → 20Gi':
        'StatefulSet {release}-postgresql: refused',
      'postgresql.primary.persistence.size: 8Gi → 4Gi': 'StatefulSet {release}-postgresql: refused',
      'postgresql.architecture: replication; postgresql.readReplicas.persistence.size: 8Gi → 20Gi':
        'StatefulSet {release}-postgresql-read: refused',
      'redis.enabled: true; redis.master.persistence.size: 8Gi → 20Gi':
        'StatefulSet {release}-redis-master: refused',
      'redis.enabled: true; redis.replica.persistence.size: 8Gi → 20Gi':
        'StatefulSet {release}-redis-replicas: refused',
      'rabbitmq.enabled: true; rabbitmq.persistence.size: 8Gi → 20Gi':
        'StatefulSet {release}-rabbitmq: refused',
    },
    silent: [
      'postgresql.persistence.size: 8Gi → 20Gi',
      'postgresql.primary.persistence.size: – → 8Gi',
      'postgresql.primary.persistence.existingClaim: mine; postgresql.primary.persistence.size: 8Gi → 20Gi',
      'postgresql.primary.persistence.enabled: false; postgresql.primary.persistence.size: 8Gi → 20Gi',
      'postgresql.enabled: false; postgresql.primary.persistence.size: 8Gi → 20Gi',
      'postgresql.readReplicas.persistence.size: 8Gi → 20Gi',
      'redis.enabled: true; redis.architecture: standalone; redis.replica.persistence.size: 8Gi → 20Gi',
    ],
  },
  'db-volume-class': {
    speaks: {
      'postgresql.primary.persistence.storageClass: slow → fast':
        'StatefulSet {release}-postgresql: refused',
      'postgresql.primary.persistence.accessModes: [ReadWriteOnce] → [ReadWriteMany]':
        'StatefulSet {release}-postgresql: refused',
      'postgresql.primary.persistence.annotations: – → { a: b }':
        'StatefulSet {release}-postgresql: refused',
      'postgresql.primary.persistence.labels: – → { a: b }':
        'StatefulSet {release}-postgresql: refused',
      'postgresql.primary.persistence.selector: – → { matchLabels: { a: b } }':
        'StatefulSet {release}-postgresql: refused',
      'redis.enabled: true; redis.master.persistence.storageClass: – → fast':
        'StatefulSet {release}-redis-master: refused',
      'global.storageClass: – → fast; rabbitmq.enabled: true':
        'StatefulSet {release}-rabbitmq: refused',
    },
    silent: [
      'postgresql.commonLabels: – → { a: b }',
      'postgresql.commonAnnotations: – → { a: b }',
      'postgresql.primary.labels: – → { a: b }',
      'postgresql.primary.persistence.existingClaim: mine; postgresql.primary.persistence.storageClass: – → fast',
      'postgresql.enabled: false; global.storageClass: – → fast',
    ],
  },
  'db-persistence-toggle': {
    speaks: {
      'postgresql.primary.persistence.enabled: true → false':
        'StatefulSet {release}-postgresql: refused',
      'postgresql.primary.persistence.enabled: false → true':
        'StatefulSet {release}-postgresql: refused',
      'redis.enabled: true; redis.replica.persistence.enabled: true → false':
        'StatefulSet {release}-redis-replicas: refused',
      'rabbitmq.enabled: true; rabbitmq.persistence.enabled: true → false':
        'StatefulSet {release}-rabbitmq: refused',
    },
    silent: [
      'postgresql.persistence.enabled: false → true',
      'postgresql.primary.persistence.enabled: – → true',
      'postgresql.readReplicas.persistence.enabled: true → false',
      'rabbitmq.persistence.enabled: true → false',
    ],
  },
  'db-existing-claim': {
    speaks: {
      'postgresql.primary.persistence.existingClaim: – → mine':
        'StatefulSet {release}-postgresql: refused',
      'postgresql.primary.persistence.existingClaim: mine → ""':
        'StatefulSet {release}-postgresql: refused',
      'rabbitmq.enabled: true; rabbitmq.persistence.existingClaim: – → mine':
        'StatefulSet {release}-rabbitmq: refused',
    },
    silent: [
      'postgresql.primary.persistence.existingClaim: mine → other',
      'postgresql.primary.persistence.existingClaim: mine; postgresql.primary.persistence.size: 8Gi → 20Gi',
      'postgresql.primary.persistence.enabled: false; postgresql.primary.persistence.existingClaim: – → mine',
      'redis.master.persistence.existingClaim: – → mine',
    ],
  },
  'db-replication-switch': {
    speaks: {
      'postgresql.architecture: standalone → replication':
        'StatefulSet {release}-postgresql: recreated',
    },
    silent: [
      'postgresql.architecture: – → standalone',
      'postgresql.enabled: false; postgresql.architecture: standalone → replication',
      'postgresql.enabled: false → true; postgresql.architecture: standalone → replication',
    ],
  },
  'db-renamed': {
    speaks: {
      'postgresql.fullnameOverride: – → db': 'StatefulSet {release}-postgresql: recreated',
      'postgresql.nameOverride: – → db': 'StatefulSet {release}-postgresql: recreated',
      'redis.enabled: true; redis.fullnameOverride: – → cache':
        'StatefulSet {release}-redis-master: deleted',
      'rabbitmq.enabled: true; rabbitmq.nameOverride: – → queue':
        'StatefulSet {release}-rabbitmq: recreated',
    },
    silent: [
      'postgresql.enabled: false; postgresql.fullnameOverride: – → db',
      'redis.fullnameOverride: – → cache',
      'postgresql.fullnameOverride: – → ""',
      'postgresql.enabled: false → true; postgresql.fullnameOverride: – → db',
    ],
  },
  'db-removed': {
    speaks: {
      'postgresql.enabled: true → false; externalServices.postgresql.host: db.example.com':
        'StatefulSet {release}-postgresql: deleted',
    },
    silent: [
      'postgresql.enabled: false; externalServices.postgresql.host: a → b',
      'postgresql.enabled: – → true',
    ],
  },
  'db-added': {
    speaks: {
      'postgresql.enabled: false → true': 'StatefulSet {release}-postgresql: created',
    },
    silent: ['postgresql.enabled: – → true', 'redis.enabled: false → true'],
  },
  'db-major-version': {
    speaks: {
      'postgresql.image.tag: 16.4.0 → 17.2.0': 'StatefulSet {release}-postgresql: restart',
      'postgresql.image.tag: – → 15.5.0-debian-11-r0': 'StatefulSet {release}-postgresql: restart',
      'postgresql.image.tag: 15.5.0 → –': 'StatefulSet {release}-postgresql: restart',
    },
    silent: [
      'postgresql.image.tag: 16.4.0 → 16.6.0',
      'postgresql.image.tag: – → 16.6.0',
      'postgresql.image.repository: bitnami/postgresql → bitnamilegacy/postgresql',
      'postgresql.enabled: false; postgresql.image.tag: 16.4.0 → 17.2.0',
      'redis.enabled: true; redis.image.tag: 7.4.0 → 6.2.0',
    ],
  },
  'db-password-frozen': {
    speaks: {
      'postgresql.auth.password: a → b': 'Secret {release}-postgresql: config',
      'postgresql.auth.postgresPassword: a → b': 'Secret {release}-postgresql: config',
    },
    silent: [
      'postgresql.enabled: false; externalServices.postgresql.password: a → b',
      'postgresql.enabled: false; postgresql.auth.password: a → b',
      'postgresql.auth.existingSecret: mine; postgresql.auth.password: a → b',
      'postgresql.enabled: false → true; postgresql.auth.password: a → b',
    ],
  },
  'db-user-or-name': {
    speaks: {
      'postgresql.auth.username: a → b': 'Deployment {release}-polyaxon-api: restart',
      'postgresql.auth.database: a → b': 'Deployment {release}-polyaxon-api: restart',
    },
    silent: [
      'postgresql.enabled: false → true; postgresql.auth.username: a → b',
      'postgresql.enabled: false; externalServices.postgresql.user: a → b',
    ],
  },
  'db-existing-secret': {
    speaks: {
      'postgresql.auth.existingSecret: – → mine': 'Secret {release}-postgresql: deleted',
    },
    silent: [
      'postgresql.enabled: false; postgresql.auth.existingSecret: – → mine',
      'postgresql.auth.existingSecret: mine → ""',
    ],
  },
  'encryption-secret-changed': {
    speaks: {
      'encryptionSecret: a → b': 'Deployment {release}-polyaxon-api: restart',
      'encryptionSecret: a → ""': 'Deployment {release}-polyaxon-api: restart',
      'encryptionSecret: a; platformSecret: – → all': 'Deployment {release}-polyaxon-api: restart',
    },
    silent: [
      'encryptionSecret: – → a',
      'platformSecret: – → all',
      'encryptionSecret: a; platformSecret: all → other',
    ],
  },
  'external-db-moved': {
    speaks: {
      'postgresql.enabled: false; externalServices.postgresql.host: a → b':
        'Deployment {release}-polyaxon-api: restart',
      'postgresql.enabled: false; externalServices.postgresql.database: a → b':
        'Deployment {release}-polyaxon-api: restart',
      'postgresql.enabled: false; externalServices.postgresql.port: 5432 → 5433':
        'Deployment {release}-polyaxon-api: restart',
    },
    silent: [
      'postgresql.enabled: false; externalServices.postgresql.password: a → b',
      'postgresql.enabled: false; externalServices.postgresql.user: a → b',
      'postgresql.enabled: false; externalServices.postgresql.connMaxAge: 0 → 60',
      'externalServices.postgresql.host: a → b',
    ],
  },
  'artifacts-store-moved': {
    speaks: {
      [`${STORE} → ${OTHER_BUCKET}`]: 'ConfigMap {release}-polyaxon-agent-config: config',
      [`${STORE} → { name: store, kind: gcs, schema: { bucket: s3://a } }`]:
        'ConfigMap {release}-polyaxon-agent-config: config',
      'artifactsStore: – → { name: store, kind: host_path, schema: { hostPath: /a, mountPath: /a } }':
        'ConfigMap {release}-polyaxon-agent-config: config',
    },
    silent: [
      `deploymentChart: agent; ${STORE} → ${OTHER_SECRET}`,
      `${STORE} → ${OTHER_SECRET}`,
      `${STORE} → { name: store, kind: s3, schema: { bucket: s3://a }, env: [{ name: A, value: b }] }`,
    ],
  },
  'artifacts-store-renamed': {
    speaks: {
      [`${STORE} → ${OTHER_NAME}`]: 'ConfigMap {release}-polyaxon-agent-config: config',
    },
    silent: [`${STORE} → ${OTHER_BUCKET}`, `artifactsStore: – → ${OTHER_NAME}`],
  },
  'connection-removed': {
    speaks: {
      [`connections: [${DATA}, ${CODE}] → [${CODE}]`]:
        'ConfigMap {release}-polyaxon-agent-config: config',
      [`connections: [${DATA}] → [${CODE}]`]: 'ConfigMap {release}-polyaxon-agent-config: config',
      [`deploymentChart: agent; connections: [${DATA}] → [${CODE}]`]:
        'Deployment {release}-polyaxon-agent: restart',
      [`connections: [${DATA}] → –`]: 'ConfigMap {release}-polyaxon-agent-config: config',
    },
    silent: [
      `connections: [${DATA}, ${CODE}] → [${CODE}, ${DATA}]`,
      `connections: [${DATA}] → [${DATA}, ${CODE}]`,
      `connections: [${DATA}] → [{ name: data, kind: gcs, schema: { bucket: gs://d } }]`,
    ],
  },
  'rabbitmq-enabled-on-live': {
    speaks: {
      'rabbitmq.enabled: false → true; rabbitmq.auth.password: a':
        'StatefulSet {release}-rabbitmq: created',
      'redis.enabled: true; redis.auth.password: ""; redis.auth.enabled: false → true':
        'Secret {release}-redis: created',
      'postgresql.enabled: false → true; postgresql.auth.password: ""':
        'StatefulSet {release}-postgresql: created',
    },
    silent: [
      'rabbitmq.enabled: false → true; rabbitmq.auth.password: a; rabbitmq.auth.erlangCookie: b',
      'redis.enabled: true; redis.auth.enabled: false → true; redis.auth.password: a',
      'rabbitmq.enabled: true; rabbitmq.replicaCount: 1 → 2',
      'postgresql.auth.password: a → ""',
    ],
  },
  'labels-break-selector': {
    speaks: {
      'labels: – → { app.kubernetes.io/name: mine }': 'Deployment {release}-polyaxon-api: restart',
      'gateway.labels: – → { app.kubernetes.io/name: mine }':
        'Deployment {release}-polyaxon-api: restart',
      'agent.labels: – → { app.kubernetes.io/name: mine }':
        'Deployment {release}-polyaxon-agent: restart',
    },
    silent: [
      'labels: – → { app.kubernetes.io/part-of: mine }',
      'gateway.labels: – → { team: ml }',
      'gateway.annotations: – → { app.kubernetes.io/name: mine }',
      'worker.enabled: false; worker.labels: – → { app.kubernetes.io/name: mine }',
    ],
  },
  'service-clusterip': {
    speaks: {
      'postgresql.primary.service.clusterIP: – → 10.0.0.7': 'Service {release}-postgresql: refused',
      'redis.enabled: true; redis.master.service.clusterIP: 10.0.0.6 → 10.0.0.7':
        'Service {release}-redis-master: refused',
      'rabbitmq.enabled: true; rabbitmq.service.clusterIP: – → 10.0.0.7':
        'Service {release}-rabbitmq: refused',
    },
    silent: [
      'postgresql.primary.service.clusterIP: 10.0.0.7 → ""',
      'postgresql.readReplicas.service.clusterIP: – → 10.0.0.7',
      'redis.enabled: true; redis.sentinel.service.clusterIP: – → 10.0.0.7',
      'rabbitmq.enabled: false → true; rabbitmq.service.clusterIP: – → 10.0.0.7',
    ],
  },
  'sts-identity': {
    speaks: {
      'rabbitmq.enabled: true; rabbitmq.podManagementPolicy: OrderedReady → Parallel':
        'StatefulSet {release}-rabbitmq: refused',
      'rabbitmq.enabled: true; rabbitmq.servicenameOverride: – → nodes':
        'StatefulSet {release}-rabbitmq: refused',
      'redis.enabled: true; redis.replica.podManagementPolicy: – → Parallel':
        'StatefulSet {release}-redis-replicas: refused',
    },
    silent: [
      'rabbitmq.podManagementPolicy: OrderedReady → Parallel',
      'rabbitmq.enabled: true; rabbitmq.podManagementPolicy: – → OrderedReady',
      'redis.enabled: true; redis.architecture: standalone; redis.replica.podManagementPolicy: – → Parallel',
    ],
  },
  'uid-on-old-volume': {
    speaks: {
      [`${CLAIM}; securityContext.enabled: false → true`]:
        'Deployment {release}-polyaxon-api: restart',
      [`${CLAIM}; securityContext: { enabled: true, runAsUser: 1 } → { enabled: true, runAsUser: 2 }`]:
        'Deployment {release}-polyaxon-api: restart',
      [`${CLAIM}; securityContext: { enabled: true, fsGroup: 1 } → { enabled: true, fsGroup: 2 }`]:
        'Deployment {release}-polyaxon-api: restart',
      'postgresql.primary.containerSecurityContext.runAsUser: 1001 → 5000':
        'StatefulSet {release}-postgresql: restart',
    },
    silent: [
      `${STORE}; securityContext.enabled: false → true`,
      `${CLAIM}; securityContext: { enabled: false, runAsUser: 1 } → { enabled: false, runAsUser: 2 }`,
      'securityContext.enabled: false → true',
      'postgresql.primary.persistence.enabled: false; postgresql.primary.containerSecurityContext.runAsUser: 1001 → 5000',
    ],
  },
  'retention-delete': {
    speaks: {
      'postgresql.primary.persistentVolumeClaimRetentionPolicy: – → { enabled: true, whenDeleted: Delete }':
        'StatefulSet {release}-postgresql: in-place',
      'redis.enabled: true; redis.master.persistentVolumeClaimRetentionPolicy: – → { enabled: true, whenScaled: Delete }':
        'StatefulSet {release}-redis-master: in-place',
    },
    silent: [
      'rabbitmq.enabled: true; rabbitmq.persistentVolumeClaimRetentionPolicy: – → { enabled: true, whenScaled: Delete }',
      'postgresql.primary.persistentVolumeClaimRetentionPolicy: – → { enabled: true }',
      'postgresql.primary.persistentVolumeClaimRetentionPolicy: – → { whenDeleted: Delete }',
      'postgresql.readReplicas.persistentVolumeClaimRetentionPolicy: – → { enabled: true, whenDeleted: Delete }',
      'postgresql.primary.persistentVolumeClaimRetentionPolicy: { enabled: true, whenDeleted: Delete } → { enabled: true }',
    ],
  },
};

/** An outage, or a step by hand. */
export const WARNINGS: Changes = {
  'release-or-namespace': {
    speaks: { 'namespace: polyaxon → ml': 'nothing' },
    silent: ['namespace: – → polyaxon', 'agent.additionalNamespaces: – → [ml]'],
  },
  'broker-switched': {
    speaks: {
      'scheduler.enabled: true; broker: redis → rabbitmq':
        'Deployment {release}-polyaxon-scheduler: restart',
      'scheduler.enabled: true; broker: rabbitmq → redis':
        'Deployment {release}-polyaxon-scheduler: restart',
    },
    silent: ['scheduler.enabled: false; broker: redis → rabbitmq', 'broker: – → redis'],
  },
  'broker-moved': {
    speaks: {
      'scheduler.enabled: true; redis.enabled: true → false; externalServices.redis.host: a':
        'StatefulSet {release}-redis-master: deleted',
      'scheduler.enabled: true; broker: rabbitmq; rabbitmq.enabled: true → false':
        'StatefulSet {release}-rabbitmq: deleted',
    },
    silent: [
      'redis.enabled: true → false',
      'scheduler.enabled: true; broker: redis; rabbitmq.enabled: true → false',
    ],
  },
  'redis-auth-toggled': {
    speaks: {
      'redis.enabled: true; redis.usePassword: true; redis.auth.enabled: true → false':
        'Secret {release}-redis: deleted',
      'redis.enabled: true; redis.auth.enabled: false; redis.usePassword: false → true':
        'Deployment {release}-polyaxon-api: restart',
    },
    silent: [
      'redis.enabled: true; redis.auth.enabled: true → false; redis.usePassword: true → false',
      'redis.usePassword: false → true',
    ],
  },
  'redis-password-frozen': {
    speaks: {
      'redis.enabled: true; redis.auth.enabled: true; redis.auth.password: a → b':
        'Secret {release}-redis: config',
    },
    silent: [
      'redis.enabled: false; externalServices.redis.password: a → b',
      'redis.enabled: true; redis.auth.enabled: false; redis.auth.password: a → b',
    ],
  },
  'redis-topology': {
    speaks: {
      'redis.enabled: true; redis.architecture: replication → standalone':
        'StatefulSet {release}-redis-replicas: deleted',
      'redis.enabled: true; redis.sentinel.enabled: false → true':
        'Service {release}-redis-master: deleted',
      'redis.enabled: true; redis.master.kind: StatefulSet → Deployment':
        'StatefulSet {release}-redis-master: deleted',
    },
    silent: [
      'redis.enabled: true; redis.replica.replicaCount: 3 → 1',
      'redis.architecture: replication → standalone',
    ],
  },
  'rabbitmq-identity': {
    speaks: {
      'rabbitmq.enabled: true; rabbitmq.clustering.addressType: hostname → nodename':
        'StatefulSet {release}-rabbitmq: restart',
      'rabbitmq.enabled: true; rabbitmq.clusterDomain: cluster.local → example.com':
        'StatefulSet {release}-rabbitmq: restart',
    },
    silent: [
      'rabbitmq.clustering.addressType: hostname → nodename',
      'rabbitmq.enabled: true; rabbitmq.clustering.rebalance: false → true',
    ],
  },
  'rabbitmq-credentials': {
    speaks: {
      'rabbitmq.enabled: true; rabbitmq.auth.username: a → b':
        'StatefulSet {release}-rabbitmq: restart',
      'rabbitmq.enabled: true; rabbitmq.auth.password: a → b': 'Secret {release}-rabbitmq: config',
      'rabbitmq.enabled: true; rabbitmq.auth.erlangCookie: a → b':
        'Secret {release}-rabbitmq: config',
    },
    silent: [
      'externalServices.rabbitmq.password: a → b',
      'rabbitmq.enabled: false; rabbitmq.auth.username: a → b',
    ],
  },
  'rabbitmq-scale-down': {
    speaks: {
      'rabbitmq.enabled: true; rabbitmq.replicaCount: 3 → 1':
        'StatefulSet {release}-rabbitmq: in-place',
    },
    silent: [
      'rabbitmq.enabled: true; rabbitmq.replicaCount: 1 → 3',
      'rabbitmq.replicaCount: 3 → 1',
    ],
  },
  'secret-key-rotated': {
    speaks: {
      'polyaxonSecret: a → b': 'Secret {release}-polyaxon-secret: config',
      'polyaxonSecret: a → –': 'Secret {release}-polyaxon-secret: config',
    },
    silent: ['polyaxonSecret: – → a', 'encryptionSecret: a → b'],
  },
  'internal-token-rotated': {
    speaks: {
      'internalToken: a → b': 'Secret {release}-polyaxon-secret: config',
      'internalToken: a → –': 'Secret {release}-polyaxon-secret: config',
    },
    silent: ['internalToken: – → a', 'agent.token: a → b'],
  },
  'user-password-after-install': {
    speaks: {
      'user.password: a → b': 'Secret {release}-polyaxon-platform-secret: config',
      'user.username: a → b': 'Deployment {release}-polyaxon-api: restart',
      'user.email: a@example.com → b@example.com':
        'ConfigMap {release}-polyaxon-platform-config: config',
    },
    silent: ['user.password: a', 'user.username: – → rootuser'],
  },
  'platform-secret-switch': {
    speaks: { 'platformSecret: – → all': 'Deployment {release}-polyaxon-api: restart' },
    silent: ['agentSecret: – → all', 'platformSecret: all → other'],
  },
  'agent-disabled': {
    speaks: {
      'agent.enabled: true → false': 'Deployment {release}-polyaxon-agent: deleted',
      'organizationKey: key; agent.enabled: true → false':
        'ConfigMap {release}-polyaxon-agent-config: deleted',
    },
    silent: ['agent.enabled: false → true', 'operator.enabled: true → false'],
  },
  'rbac-turned-off': {
    speaks: { 'rbac.enabled: true → false': 'ServiceAccount {release}-polyaxon-runs-sa: deleted' },
    silent: ['rbac.enabled: false → true', 'rbac.enabled: – → true'],
  },
  'namespaces-scope': {
    speaks: {
      'agent.additionalNamespaces: [] → [a]': 'Role {release}-polyaxon-agent-role: deleted',
      'agent.additionalNamespaces: [a, b] → [a]':
        'ServiceAccount {release}-polyaxon-runs-sa: deleted',
    },
    silent: ['agent.additionalNamespaces: – → []', 'agent.additionalNamespaces: [a]'],
  },
  'gateway-service-changed': {
    speaks: {
      'gateway.service.type: ClusterIP → LoadBalancer':
        'Service {release}-polyaxon-gateway: in-place',
      'gateway.service.port: 80 → 8080': 'Service {release}-polyaxon-gateway: in-place',
      'gateway.service.type: NodePort; gateway.service.nodePort: 30001 → 30002':
        'Service {release}-polyaxon-gateway: in-place',
      'ingress.enabled: true; ingress.tls: [] → [{ secretName: tls }]':
        'Deployment {release}-polyaxon-api: restart',
      'ingress.enabled: false → true': 'Ingress {release}-polyaxon-ingress: created',
      'ingress.enabled: true; ingress.hostName: a.example.com → b.example.com':
        'Deployment {release}-polyaxon-api: restart',
      'ingress.enabled: true; ingress.path: / → /polyaxon':
        'Ingress {release}-polyaxon-ingress: in-place',
      'hostName: a.example.com → b.example.com': 'Deployment {release}-polyaxon-api: restart',
      'dns.customCluster: cluster.local → example.com':
        'Deployment {release}-polyaxon-api: restart',
    },
    silent: [
      'ingress.enabled: true; ingress.className: nginx → traefik',
      'ingress.hostName: a.example.com → b.example.com',
      'ingress.tls: [] → [{ secretName: tls }]',
      'ingress.enabled: true; ingress.tls: [{ secretName: tls }] → [{ secretName: other }]',
      'gateway.service.type: ClusterIP; gateway.service.nodePort: 30001 → 30002',
      'gateway.service.annotations: – → { a: b }',
    ],
  },
  'tls-removed': {
    speaks: {
      'ingress.enabled: true; ingress.tls: [{ secretName: tls }] → []':
        'Deployment {release}-polyaxon-api: restart',
    },
    silent: [
      'ingress.enabled: true; ssl.enabled: true → false',
      'ingress.enabled: true; ingress.tls: [{ secretName: tls }] → [{ secretName: other }]',
      'ingress.enabled: false; ingress.tls: [{ secretName: tls }] → []',
    ],
  },
  'organization-key': {
    speaks: {
      'organizationKey: – → key': 'Deployment {release}-polyaxon-api: restart',
      'organizationKey: key → –': 'Deployment {release}-polyaxon-api: restart',
    },
    silent: ['organizationKey: a → b', 'agent.token: – → key'],
  },
  'scheduler-off': {
    speaks: {
      'scheduler.enabled: true → false': 'Deployment {release}-polyaxon-scheduler: deleted',
    },
    silent: [
      'scheduler.enabled: false → true',
      'scheduler.enabled: true; scheduler.replicas: 2 → 1',
    ],
  },
  'component-version-skew': {
    speaks: {
      'gateway.imageTag: 2.14.0 → 2.15.0': 'Deployment {release}-polyaxon-api: restart',
      'agent.imageTag: 2.15.0 → 2.14.0': 'Deployment {release}-polyaxon-agent: restart',
    },
    silent: [
      'deploymentVersion: 2.14.0 → 2.15.1',
      'worker.enabled: false; worker.imageTag: 2.14.0 → 2.15.0',
      'gateway.imageTag: 2.14.0 → 2.15.0; agent.imageTag: 2.14.0 → 2.15.0; operator.imageTag: 2.14.0 → 2.15.0',
    ],
  },
  'db-port-one-side': {
    speaks: {
      'postgresql.service.ports.postgresql: 5432 → 5433':
        'Deployment {release}-polyaxon-api: restart',
      'scheduler.enabled: true; redis.enabled: true; redis.port: 6379 → 6380':
        'Deployment {release}-polyaxon-scheduler: restart',
      'scheduler.enabled: true; broker: rabbitmq; rabbitmq.enabled: true; rabbitmq.service.port: 5672 → 5673':
        'Deployment {release}-polyaxon-scheduler: restart',
    },
    silent: [
      'postgresql.service.ports.postgresql: 5432 → 5433; postgresql.primary.service.ports.postgresql: 5432 → 5433',
      'postgresql.enabled: false; postgresql.service.ports.postgresql: 5432 → 5433',
    ],
  },
  'hpa-broken': {
    speaks: {
      'gateway.hpa.enabled: false → true':
        'HorizontalPodAutoscaler {release}-polyaxon-gateway: created',
    },
    silent: ['gateway.hpa.enabled: true → false', 'gateway.hpa.maxReplicas: 3 → 5'],
  },
  'replicas-up-local-store': {
    speaks: {
      [`${CLAIM}; gateway.replicas: 1 → 3`]: 'Deployment {release}-polyaxon-api: in-place',
    },
    silent: [
      `${STORE}; gateway.replicas: 1 → 3`,
      `${CLAIM}; gateway.replicas: 3 → 1`,
      'gateway.replicas: 1 → 3',
    ],
  },
  'limits-changed': {
    speaks: {
      'limitResources: false → true': 'Deployment {release}-polyaxon-api: restart',
      'gateway.resources.limits.memory: 4Gi → 2Gi': 'Deployment {release}-polyaxon-api: restart',
    },
    silent: [
      'gateway.resources.limits.memory: 2Gi → 4Gi',
      'gateway.resources.limits.memory: 2Gi → 2048Mi',
      'gateway.resources.requests.memory: 2Gi → 1Gi',
      'worker.enabled: false; worker.resources.limits.memory: 4Gi → 2Gi',
      'limitResources: false; gateway.resources.limits.memory: 4Gi → 2Gi',
    ],
  },
  'chart-revision-off': {
    speaks: { 'includeChartRevision: true → false': 'ConfigMap {release}-polyaxon-config: config' },
    silent: ['includeChartRevision: false → true', 'includeChartRevision: – → true'],
  },
};

/** Only where a store is bound to nodes: runs are not moved, whatever core pods do. */
export const INFOS: Changes = {
  'node-selector-moves-runs': {
    speaks: {
      [`${CLAIM}; nodeSelector: – → { polyaxon: core }`]:
        'Deployment {release}-polyaxon-api: restart',
      [`${CLAIM}; gateway.affinity: – → { podAntiAffinity: {} }`]:
        'Deployment {release}-polyaxon-api: restart',
    },
    silent: [
      `${STORE}; nodeSelector: – → { polyaxon: core }`,
      `${CLAIM}; metrics.nodeSelector: – → { polyaxon: core }`,
      `${CLAIM}; tolerations: – → [{ key: a, operator: Exists }]`,
    ],
  },
};
