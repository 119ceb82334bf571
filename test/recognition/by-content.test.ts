import { testCases } from './cases.ts';

/* Under a name that says nothing. */

testCases(
  'keys that no other chart has',
  `
=== values x.yaml | the key deploymentChart
deploymentChart: platform
=== values x.yaml | the key artifactsStore
artifactsStore: {name: s, kind: s3}
=== values x.yaml | the key deploymentType: minikube; the key deploymentType
deploymentType: minikube
=== values x.yaml | the key hpsearch
hpsearch:
  replicas: 1
=== none x.yaml
# deploymentChart: platform
=== none x.yaml
nested:
  deploymentChart: platform
=== none x.yaml
notes: |
  deploymentChart: platform
=== none x.yaml
- deploymentChart: platform
`,
);

testCases(
  'common keys in a telling place',
  `
=== values x.yaml
postgresql:
  enabled: false
externalServices:
  postgresql: {host: db.example.org, user: plx}
=== perhaps x.yaml
externalServices:
  redis: {host: cache.example.org}
=== none x.yaml
externalServices:
  prometheus: {host: metrics.example.org}
=== values x.yaml
agent: {instance: acme.agents.north, token: x}
=== none x.yaml
agent: {image: x, podName: y}
=== values x.yaml
broker: redis
redis: {enabled: true}
scheduler: {enabled: true}
=== none x.yaml
broker: {host: kafka}
redis: {enabled: true}
scheduler: {enabled: true}
=== values x.yaml
connections:
- name: data
  kind: volume_claim
  schema:
    volumeClaim: data
=== none x.yaml
connections:
- name: data
  type: mysql
=== values x.yaml
rbac: {enabled: true}
serviceType: NodePort
persistence:
  logs: {existingClaim: logs}
  outputs:
    first: {mountPath: /outputs}
=== none x.yaml
serviceType: NodePort
persistence:
  enabled: true
  size: 8Gi
=== values x.yaml
nodeSelectors:
  core: {polyaxon: core}
  experiments: {polyaxon: gpu}
=== values x.yaml
nodeSelector: {polyaxon: core}
rabbitmq-ha: {nodeSelector: {polyaxon: core}}
docker-registry: {nodeSelector: {polyaxon: core}}
=== values x.yaml
gateway:
  service: {type: NodePort}
ingress:
  enabled: true
  hostName: lab.example.org
=== perhaps x.yaml
gateway:
  service: {type: NodePort}
postgresql:
  enabled: true
=== none x.yaml
gateway: {replicas: 2}
ingress:
  enabled: true
  hosts: [lab.example.org]
=== values x.yaml
dns: {backend: coredns}
user: {username: root, email: me@example.org}
`,
);

testCases(
  'keys that Polyaxon never had',
  `
=== none x.yaml
gateway: {replicas: 2}
postgresql: {enabled: true}
ingester: {replicas: 3}
querier: {replicas: 2}
=== none x.yaml
scheduler: {}
flower: {}
redis: {}
postgresql: {}
rbac: {}
=== values x.yaml
artifactsStore: {}
gatewey: {}
postgres: {}
rediss: {}
=== values x.yaml
x-anchors: {a: &a 1}
_more: {}
gateway: {replicas: 2}
broker: rabbitmq
`,
);

testCases(
  'what speaks of Polyaxon',
  `
=== values x.yaml | a comment that deploys the chart; the key gateway; the key postgresql
# helm upgrade --install lab polyaxon/polyaxon -f x.yaml
gateway: {replicas: 2}
postgresql: {enabled: true}
=== values x.yaml | a comment that deploys the chart
# polyaxon admin deploy -f x.yaml
ingress: {enabled: true}
=== values x.yaml | the comment polyaxon-values
# polyaxon-values: chart=agent
tolerations: []
=== none x.yaml
# the cache of Polyaxon
architecture: standalone
auth: {enabled: false}
=== values x.yaml | an image of Polyaxon's; the key gateway
gateway: {image: registry.example.org/polyaxon/polyaxon-api}
=== none x.yaml
image: polyaxon/training-operator
imageTag: 2.1.0
containerArgs: []
`,
);
