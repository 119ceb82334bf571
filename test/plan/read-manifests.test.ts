import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readManifests } from '../../server/src/core/plan/read-manifests.ts';

/** What `helm template lab` puts out, as objects: a line each, then their fields. */
function read(output: string): readonly string[] {
  return readManifests(output, 'lab').flatMap(({ kind, name, template, isHook, fields }) => [
    `${kind} ${name} of ${template}${isHook ? ', a hook' : ''}`,
    ...[...fields].map(([path, text]) => `  ${path} = ${text}`),
  ]);
}

test('each leaf is a field; items of a list go by their names, or where they are mounted', () => {
  assert.deepEqual(
    read(`---
# Source: polyaxon/templates/api.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: lab-api
  labels: {app.kubernetes.io/name: api}
  annotations: {checksum/config: 3f2a, team: core}
spec:
  replicas: 0
  paused: false
  serviceName: ""
  strategy: {}
  selector: null
  containers:
    - name: api
      args: [run, "-v"]
      volumeMounts:
        - {mountPath: /data, readOnly: true}
      command: []
    - name: proxy
      ports: [{containerPort: 80}]
  tolerations:
    - {name: twice, key: a}
    - {name: twice, key: b}
`),
    [
      'Deployment {release}-api of polyaxon/templates/api.yaml/0',
      '  apiVersion = "apps/v1"',
      '  spec.replicas = 0',
      '  spec.paused = false',
      '  spec.containers[api].name = "api"',
      '  spec.containers[api].args = ["run","-v"]',
      '  spec.containers[api].volumeMounts[/data].mountPath = "/data"',
      '  spec.containers[api].volumeMounts[/data].readOnly = true',
      '  spec.containers[api].command = []',
      '  spec.containers[proxy].name = "proxy"',
      '  spec.containers[proxy].ports = [{"containerPort":80}]',
      '  spec.tolerations = [{"name":"twice","key":"a"},{"name":"twice","key":"b"}]',
      '  metadata.labels[app.kubernetes.io/name] = "api"',
      '  metadata.annotations.team = "core"',
    ],
  );
});

test('objects of one template are counted; hooks are told, what is no object is left out', () => {
  assert.deepEqual(
    read(`---
# Source: polyaxon/templates/jobs.yaml
# nothing
---
# Source: polyaxon/templates/jobs.yaml
kind: Job
metadata: {name: lab-hook, annotations: {helm.sh/hook: pre-upgrade}}
---
# Source: polyaxon/templates/more.yaml
kind: List
---
# Source: polyaxon/templates/jobs.yaml
kind: Job
metadata: {name: lab-job}
`),
    [
      'Job {release}-hook of polyaxon/templates/jobs.yaml/1, a hook',
      '  metadata.annotations[helm.sh/hook] = "pre-upgrade"',
      'Job {release}-job of polyaxon/templates/jobs.yaml/2',
    ],
  );
});

test('the definition of a custom resource is one field, whatever its schema says', () => {
  const text = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: operations.core.polyaxon.com
spec: {group: core.polyaxon.com}
`;
  assert.deepEqual(read(`# Source: polyaxon/crds/operation.yaml\n${text}`), [
    'CustomResourceDefinition operations.core.polyaxon.com of polyaxon/crds/operation.yaml/0',
    `  spec = ${JSON.stringify(`# Source: polyaxon/crds/operation.yaml\n${text}`)}`,
  ]);
});
