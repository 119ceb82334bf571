import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionAt } from '../../../server/src/features/navigation/definition.ts';
import { readAtCursor, shown } from '../../support/folder-at-cursor.ts';

function check(title: string, marked: string, expected: readonly string[]): void {
  test(title, () => {
    const { result, offset, workspace } = readAtCursor(marked);
    assert.deepEqual(definitionAt(result, offset, workspace).map(shown), expected);
  });
}

const CONFIG = `=== .polyaxon-values.yaml
releases:
  - {name: prod, values: [base.yaml, eu.yaml, prod.yaml]}
`;
const BASE = `=== base.yaml
deploymentChart: platform
gateway:
  replicas: 2
  service: {type: ClusterIP}
tolerations:
  - key: a
`;
const EU = `=== eu.yaml
gateway:
  replicas: 3
`;

check(
  'a key leads to the layers that it overrides, the nearest first',
  `${CONFIG}${BASE}${EU}=== prod.yaml\ngateway:\n  repli|cas: 5\n`,
  ['eu.yaml:2 replicas', 'base.yaml:3 replicas'],
);
check(
  'also from a map that is merged, and in braces',
  `${CONFIG}${BASE}${EU}=== prod.yaml\ngateway: {ser|vice: {type: NodePort}}\n`,
  ['base.yaml:4 service'],
);
check(
  'an item leads to the list that Helm replaces with its own',
  `${CONFIG}${BASE}${EU}=== prod.yaml\ntolerations:\n  - k|ey: b\n`,
  ['base.yaml:5 tolerations'],
);
check(
  'what a layer between took away is not overridden any more',
  `${CONFIG}${BASE}=== eu.yaml\ngateway: null\n=== prod.yaml\ngateway:\n  repli|cas: 5\n`,
  [],
);
check(
  'at the lowest layer the key itself, if others write it',
  `${CONFIG}${BASE.replace('replicas', 'repl|icas')}${EU}=== prod.yaml\nui: {}\n`,
  ['base.yaml:3 replicas'],
);
check(
  'a key that no other layer writes leads nowhere',
  `${CONFIG}${BASE.replace('service', 'ser|vice')}${EU}=== prod.yaml\nui: {}\n`,
  [],
);
for (const [what, text] of [
  ['a value', 'gateway:\n  replicas: 5|\n'],
  ['a comment', 'gateway: # rep|licas\n  replicas: 5\n'],
  ['white space', 'gateway:\n |  replicas: 5\n'],
  ['another document', 'gateway:\n  replicas: 5\n---\ngateway:\n  repl|icas: 1\n'],
  ['a text of several lines', 'licenseKey: >\n  gateway: |\n  replicas: 5\n'],
] as const) {
  check(`nothing for ${what}`, `${CONFIG}${BASE}${EU}=== prod.yaml\n${text}`, []);
}
check(
  'a key behind a broken line still leads to the layer below',
  `${CONFIG}${BASE}${EU}=== prod.yaml\nui: [1\ngateway:\n  repl|icas: 5\n`,
  ['eu.yaml:2 replicas', 'base.yaml:3 replicas'],
);
check(
  'what is set one by one in a configuration overrides as well',
  `=== .polyaxon-values.yaml
releases:
  - name: prod
    values: [base.yaml]
    set: {gateway.repl|icas: 4}
${BASE}`,
  ['base.yaml:3 replicas'],
);

const CONNECTIONS = `connections:
  - name: data
    kind: s3
    schema: {bucket: "s3://data"}
`;

check(
  'a name in mountConnections leads to the connection, in whichever layer',
  `${CONFIG}${BASE}${CONNECTIONS}${EU}=== prod.yaml\nmountConnections: [da|ta]\n`,
  ['base.yaml:8 data'],
);
check(
  'to the one that counts, where a layer brings a list of its own',
  `${CONFIG}${BASE}${CONNECTIONS}${EU}${CONNECTIONS}=== prod.yaml\nmountConnections:\n  - "da|ta"\n`,
  ['eu.yaml:4 data'],
);
check(
  'to the artifacts store',
  `${CONFIG}${BASE}artifactsStore: {name: "data", kind: s3}\n${EU}=== prod.yaml\nmountConnections: [|data]\n`,
  ['base.yaml:7 "data"'],
);
check(
  'a name that nobody defines leads nowhere',
  `${CONFIG}${BASE}${CONNECTIONS}${EU}=== prod.yaml\nmountConnections: [da|tum]\n`,
  [],
);

check(
  'a file in the configuration',
  `${CONFIG.replace('eu.yaml', 'e|u.yaml')}${BASE}${EU}=== prod.yaml\nui: {}\n`,
  ['eu.yaml'],
);
check(
  'a file in a comment',
  `=== env/prod.yaml\n# polyaxon-values: layers=../ba|se.yaml\ngateway: {replicas: 5}\n${BASE}`,
  ['base.yaml'],
);
check('a file that is not there', `${CONFIG.replace('eu.yaml', 'e|x.yaml')}${BASE}`, []);
check(
  'a file in Argo CD',
  `=== apps/plx.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: plx}
spec:
  source:
    repoURL: https://example.org/repo.git
    path: charts/polyaxon
    helm:
      valueFiles:
        - ../../values/pro|d.yaml
=== charts/polyaxon/Chart.yaml
name: polyaxon
version: 2.15.1
=== values/prod.yaml
deploymentChart: platform
`,
  ['values/prod.yaml'],
);
check(
  'files of a helmfile, all that a template may mean',
  `=== helmfile.yaml
releases:
  - name: plx
    chart: polyaxon/polyaxon
    values: [base.yaml, "values-{{ .Environ|ment.Name }}.yaml"]
${BASE}=== values-dev.yaml
ui: {}
=== values-live.yaml
ui: {}
`,
  ['values-dev.yaml', 'values-live.yaml'],
);
check(
  'a file of secrets in a helmfile, which is encrypted',
  `=== helmfile.yaml
releases:
  - name: plx
    chart: polyaxon/polyaxon
    values: [base.yaml]
    secrets: [sec|rets.yaml]
${BASE}=== secrets.yaml
user: {password: "ENC[AES256_GCM,data:x]"}
sops: {mac: "ENC[x]", version: 3.7.3}
`,
  ['secrets.yaml'],
);
check(
  'a file in a script',
  `=== deploy.sh\nhelm upgrade plx polyaxon/polyaxon -f bas|e.yaml --values=eu.yaml\n${BASE}${EU}`,
  ['base.yaml'],
);
check(
  'a file behind an equals sign',
  `=== deploy.sh\nhelm upgrade plx polyaxon/polyaxon -f base.yaml --values=e|u.yaml\n${BASE}${EU}`,
  ['eu.yaml'],
);
check(
  'a file in Terraform',
  `=== main.tf
resource "helm_release" "plx" {
  name       = "plx"
  repository = "https://charts.polyaxon.com"
  chart      = "polyaxon"
  values     = [file("\${path.module}/ba|se.yaml")]
}
${BASE}`,
  ['base.yaml'],
);
