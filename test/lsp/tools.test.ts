import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Files, startOn, writeFolder } from '../support/folder-client.ts';

const RULES = ['wrong-type', 'reference-unread'];

function start(t: TestContext, files: Files) {
  return startOn(t, writeFolder(t, files), RULES);
}

const WRONG = 'gateway:\n  replicas: two\n';

test('a file that is renamed while it is open: what names it is told, the new name is judged', async (t) => {
  const deploy = 'helm upgrade lab polyaxon/polyaxon --version 2.15.1 -f lab.yaml\n';
  const { open, found, rename } = await start(t, { 'deploy.sh': deploy, 'lab.yaml': WRONG });
  await open('deploy.sh');
  await open('lab.yaml');
  assert.deepEqual(await found('lab.yaml'), ['2:13 wrong-type']);
  assert.deepEqual(await found('deploy.sh'), []);
  await rename('lab.yaml', 'polyaxon-values.yaml');
  assert.deepEqual(await found('lab.yaml'), []);
  assert.deepEqual(await found('deploy.sh'), ['1:56 reference-unread']);
  assert.deepEqual(await found('polyaxon-values.yaml'), ['2:13 wrong-type']);
  await rename('polyaxon-values.yaml', 'lab.yaml');
  assert.deepEqual(await found('deploy.sh'), []);
});

/** Each tool with a values file beside it, and one that is not there. */
const TOOLS: Readonly<Record<string, readonly [file: string, text: string, told: string]>> = {
  Terraform: [
    'main.tf',
    `resource "helm_release" "lab" {
  chart   = "polyaxon/polyaxon"
  version = "2.15.1"
  values  = [file("\${path.module}/lab.yaml"), file("\${path.module}/none.yaml")]
}
`,
    '4:47',
  ],
  'Terraform in JSON': [
    'main.tf.json',
    `{"resource": {"helm_release": {"lab": {"chart": "polyaxon/polyaxon", "values": [
"\${file(\\"\${path.module}/lab.yaml\\")}",
"\${file(\\"\${path.module}/none.yaml\\")}"]}}}}
`,
    '3:1',
  ],
  Ansible: [
    'site.yml',
    `- tasks:
    - kubernetes.core.helm:
        chart_ref: polyaxon/polyaxon
        values_files:
          - "{{ playbook_dir }}/lab.yaml"
          - "{{ playbook_dir }}/none.yaml"
`,
    '6:13',
  ],
  Skaffold: [
    'skaffold.yaml',
    `apiVersion: skaffold/v4beta11
kind: Config
deploy: {helm: {releases: [{name: lab, remoteChart: polyaxon/polyaxon, valuesFiles: [
  lab.yaml,
  none.yaml]}]}}
`,
    '5:3',
  ],
  Helmwave: [
    'helmwave.yml',
    `releases:
  - chart: {name: polyaxon/polyaxon, version: 2.15.1}
    values:
      - lab.yaml
      - {src: none.yaml, strict: true}
`,
    '5:15',
  ],
  Pulumi: [
    'Pulumi.yaml',
    `resources:
  lab:
    type: kubernetes:helm.sh/v3:Release
    properties:
      chart: polyaxon/polyaxon
      valueYamlFiles:
        - fn::fileAsset: ./lab.yaml
        - fn::fileAsset: ./none.yaml
`,
    '8:26',
  ],
  DevSpace: [
    'devspace.yaml',
    `version: v2beta1
deployments:
  lab:
    helm:
      chart: {name: polyaxon/polyaxon}
      valuesFiles: [lab.yaml, none.yaml]
`,
    '6:31',
  ],
  Garden: [
    'lab.garden.yml',
    `kind: Deploy
type: helm
spec:
  chart: {name: polyaxon/polyaxon}
  valueFiles: [lab.yaml, none.yaml]
`,
    '5:26',
  ],
  Azure: [
    'azure-pipelines.yml',
    `steps:
  - task: HelmDeploy@1
    inputs:
      command: upgrade
      chartName: polyaxon/polyaxon
      valueFile: lab.yaml
      arguments: -f none.yaml
`,
    '7:21',
  ],
};

for (const [title, [file, text, told]] of Object.entries(TOOLS)) {
  test(`${title}: its values file is judged, the one that is not there is told`, async (t) => {
    const { open, found } = await start(t, { [file]: text, 'lab.yaml': WRONG });
    await open('lab.yaml');
    assert.deepEqual(await found('lab.yaml'), ['2:13 wrong-type']);
    await open(file);
    assert.deepEqual(await found(file), [`${told} reference-unread`]);
  });
}

test('Kluctl: the values beside the chart are judged', async (t) => {
  const { open, found } = await start(t, {
    'lab/helm-chart.yaml':
      'helmChart: {repo: "https://charts.polyaxon.com", chartName: polyaxon}\n',
    'lab/helm-values.yaml': WRONG,
  });
  await open('lab/helm-values.yaml');
  assert.deepEqual(await found('lab/helm-values.yaml'), ['2:13 wrong-type']);
});

test('Carvel: the values are judged in the Secret that an App names, in another file', async (t) => {
  const { open, found } = await start(t, {
    'app.yaml': `apiVersion: kappctrl.k14s.io/v1alpha1
kind: App
metadata: {name: lab}
spec:
  fetch: [{helmChart: {name: polyaxon, repository: {url: "https://charts.polyaxon.com"}}}]
  template: [{helmTemplate: {valuesFrom: [{secretRef: {name: lab}}]}}]
`,
    'secret.yaml': `apiVersion: v1
kind: Secret
metadata: {name: lab}
stringData:
  values.yaml: |
    gateway: {replicas: two}
`,
  });
  await open('secret.yaml');
  assert.deepEqual(await found('secret.yaml'), ['6:25 wrong-type']);
  assert.deepEqual(await found('app.yaml'), []);
});
