import { testCases } from './cases.ts';

/* What people write for old and new charts, in part, under a name that says nothing. */

testCases(
  'old charts',
  `
=== values config.yaml
rbac: {enabled: true}
ingress: {enabled: false}
serviceType: LoadBalancer
=== none config.yaml
rbac: {create: true}
ingress: {enabled: false}
serviceType: LoadBalancer
deploymentType: Recreate
=== none config.yaml
rbac: {enabled: true}
serviceType: LoadBalancer
dashboard: {enabled: true}
ssl: {enabled: true}
=== values config.yaml
persistence:
  outputs:
    first: {existingClaim: a, mountPath: /a}
  data:
    first: {existingClaim: b, mountPath: /b}
=== values config.yaml
docker-registry: {enabled: true}
rabbitmq-ha: {enabled: true}
=== values config.yaml
api: {imageTag: 0.5.6}
streams: {imageTag: 0.5.6}
`,
);

testCases(
  'parts of new ones',
  `
=== values x.yaml
gateway: {concurrency: 4}
=== values x.yaml
gateway: {}
securityContext: {enabled: true, user: 2222, group: 2222}
=== none x.yaml
gateway: {}
securityContext: {runAsUser: 2222}
=== values x.yaml
gateway: {}
operator: {}
postgresql: {}
=== perhaps x.yaml
gateway: {replicas: 2}
operator: {create: true}
=== values x.yaml
email: {host: smtp.example.org, useTls: true, hostUser: a, hostPassword: b}
=== none x.yaml
email: {host: smtp.example.org, user: a, password: b}
=== values x.yaml
cleaner: {}
notifier: {}
sidecar: {}
=== perhaps x.yaml
scheduler: {}
worker: {}
beat: {}
redis: {}
=== perhaps x.yaml
user: {username: a, email: b, password: c}
=== none x.yaml
nodeSelector: {pool: core}
postgresql: {nodeSelector: {pool: core}}
`,
);
