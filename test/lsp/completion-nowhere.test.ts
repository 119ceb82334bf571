import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeIn, filesIn } from '../support/complete-in.ts';

/** Folders as for hosts, with the cursor where no values may be written: nothing is offered. */
const NOWHERE: Readonly<Record<string, string>> = {
  "Terraform's own expressions, which are no YAML": `=== main.tf
resource "helm_release" "plx" {
  chart  = "polyaxon"
  values = [yamlencode({
    gateway = { serv‸ }
  })]
}
`,
  "Terraform's attributes": `=== main.tf
resource "helm_release" "plx" {
  chart  = "polyaxon"
  values = ["gateway: {}"]
  serv‸
}
`,
  'a text of JSON': `=== main.tf.json
{"resource": {"helm_release": {"plx": {"chart": "polyaxon/polyaxon", "values": ["gateway: {serv‸}"]}}}}
`,
  'values in a quoted text, whose characters have no places': `=== app.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
spec:
  source:
    chart: polyaxon
    repoURL: https://charts.polyaxon.com
    helm: {values: "gateway: {serv‸}"}
`,
  'values in a folded text': `=== app.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
spec:
  source:
    chart: polyaxon
    repoURL: https://charts.polyaxon.com
    helm:
      values: >
        gateway: {serv‸}
`,
  "a host's own keys": `=== app.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
spec:
  sched‸
  source:
    chart: polyaxon
    repoURL: https://charts.polyaxon.com
    helm: {valuesObject: {gateway: {replicas: 2}}}
`,
  'another release, of a chart that is not ours': `=== helmfile.yaml
releases:
  - name: plx
    chart: plx/polyaxon
    values: [{gateway: {replicas: 2}}]
  - name: redis
    chart: bitnami/redis
    values:
      - gate‸
`,
  'another document': `=== app.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
spec:
  source:
    chart: polyaxon
    repoURL: https://charts.polyaxon.com
    helm: {valuesObject: {gateway: {replicas: 2}}}
---
gate‸
`,
  'a document behind the values': `=== values.yaml
# polyaxon-values: chart=platform
gateway: {replicas: 2}
---
sched‸
`,
  'a file that only names values': `=== helmwave.yml
repositories: [{name: plx, url: "https://charts.polyaxon.com"}]
releases:
  - name: lab
    chart: {name: plx/polyaxon}
    values: [values.yml]
    gate‸
=== values.yml
gateway: {replicas: 2}
`,
  "a parent chart's own values": `=== values.yaml
polyaxon: {gateway: {replicas: 2}}
sched‸
=== Chart.yaml
apiVersion: v2
name: lab
version: 1.0.0
dependencies: [{name: polyaxon, version: 2.15.1, repository: "https://charts.polyaxon.com"}]
`,
  'a manifest of something else': `=== deployment.yaml
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  gate‸
`,
  'a ConfigMap that nothing refers to': `=== config.yaml
apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  values.yaml: |
    gate‸
`,
  'an example in a README': `=== README.md
\`\`\`yaml
gateway:
  serv‸
\`\`\`
`,
  'a script that pipes into something else': `=== deploy.sh
helm upgrade plx polyaxon/polyaxon -f values.yaml
cat <<END | kubectl apply -f -
gate‸
END
`,
};

for (const [what, folder] of Object.entries(NOWHERE)) {
  test(`nothing is offered in ${what}`, async (t) => {
    const items = await completeIn(t, filesIn(folder));
    assert.deepEqual(
      items.map(({ label }) => label),
      [],
    );
  });
}

test('nothing is offered where checking is switched off, not even in an empty file', async (t) => {
  const empty = filesIn('=== values.yaml\ngate‸\n');
  assert.deepEqual(await completeIn(t, empty, { enable: false }), []);
  assert.ok((await completeIn(t, empty)).length > 0);
});
