import { testCases } from './cases.ts';

testCases(
  'folder and name',
  `
=== values polyaxon/values.yaml | the folder polyaxon/
ingress: {enabled: true}
=== perhaps values.yaml | the key limitResources
limitResources: true
=== values plx/prod.yaml | the folder plx/; the key gateway
gateway: {replicas: 2}
=== values clusters/north/polyaxon-agent/base/values.yaml | the folder polyaxon-agent/; the key gateway
gateway: {replicas: 2}
=== values deploy/polyaxon.yaml | the name polyaxon.yaml; the key gateway
gateway: {replicas: 2}
=== values polyaxon-values.prod.yml | the name polyaxon-values.prod.yml
tolerations: []
=== perhaps polyaxon/prod.yaml | the folder polyaxon/
tolerations: []
=== none apps/prod.yaml
gateway: {replicas: 2}
=== none .polyaxon/prod.yaml
gateway: {replicas: 2}
=== none polyaxonic/values.yaml
gateway: {replicas: 2}
=== values polyaxon/values.yaml
postgresql: {enabled: true}
redis: {enabled: true}
`,
);

testCases(
  'other things in a folder of that name',
  `
=== none polyaxon/postgres/values.yaml
architecture: replication
auth: {database: polyaxon}
primary: {persistence: {size: 20Gi}}
readReplicas: {replicaCount: 2}
metrics: {enabled: true}
=== none charts/polyaxon/charts/redis/values.yaml
redis: {}
metrics: {}
=== none charts/polyaxon/templates/ingress.yaml
{{- if .Values.ingress.enabled }}
ingress: {}
{{- end }}
=== none polyaxon/monitoring/values.yaml
alertmanager: {enabled: false}
grafana: {ingress: {enabled: true}}
=== none polyaxon/ingress/values.yaml
controller: {service: {type: LoadBalancer}}
=== none polyaxon/values.yaml
apiVersion: v1
kind: ConfigMap
data: {gateway: x}
=== none polyaxon/train.yaml
version: 1.1
kind: operation
connections: [data]
artifactsStore: x
=== none polyaxon/presets/gpu.yaml
isPreset: true
runPatch: {environment: {nodeSelector: {gpu: "true"}}}
=== none polyaxon/Chart.yaml
apiVersion: v2
name: polyaxon
version: 2.15.1
=== none polyaxon/docker-compose.yml
services:
  redis: {image: redis}
  postgresql: {image: postgres}
=== none polyaxon/kustomization.yaml
namespace: polyaxon
helmCharts:
  - name: polyaxon
=== none polyaxon/helmfile.yaml
releases:
  - name: lab
    chart: polyaxon/polyaxon
=== none polyaxon/.gitlab-ci.yml
stages: [deploy]
deploy:
  script: [helm upgrade lab polyaxon/polyaxon]
=== none polyaxon/values.schema.json
{"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"gateway": {}}, "type": "object"}
=== none polyaxon/main.tf
gateway:
  replicas: 2
=== none polyaxon/empty.yaml
# nothing yet
`,
);
