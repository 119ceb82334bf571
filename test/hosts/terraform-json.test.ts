import { checkReleases } from '../support/check-releases.ts';
import { checkFolder } from '../support/marked-files.ts';

checkReleases(
  'files, texts, single values, and what only Terraform knows',
  `
=== infra/main.tf.json
{
  "resource": {
    "helm_release": {
      "lab": {
        "name": "lab",
        "chart": "polyaxon",
        "repository": "https://charts.polyaxon.com",
        "version": "2.15.1",
        "values": [
          "\${file(\\"\${path.module}/lab.yaml\\")}",
          "gateway: {replicas: 2}",
          "\${yamlencode(local.x)}"
        ],
        "set": [{"name": "gateway.replicas", "value": "3"}, {"name": "user.password", "value": "1", "type": "string"}],
        "set_sensitive": {"name": "ui.enabled", "value": "\${var.x}"}
      },
      "several": [{"chart": "\${path.module}/chart", "values": ["\${templatefile(\\"\${path.module}/wrapped.yaml\\", {a = 1})}"]}],
      "redis": {"chart": "redis", "values": ["replicas: two"]}
    }
  },
  "data": {"helm_template": {"again": {"chart": "polyaxon/agent", "reuse_values": true, "values": ["agent: {instance: a}"]}}}
}
=== infra/lab.yaml
gateway: {replicas: 1}
=== infra/chart/Chart.yaml
name: lab
dependencies: [{name: polyaxon, version: 2.15.1, repository: "https://charts.polyaxon.com"}]
=== infra/wrapped.yaml
polyaxon:
  %{ if a }
  gateway: {replicas: 1}
  %{ endif }
`,
  `
lab platform@2.15.1: infra/lab.yaml + infra/main.tf.json:11 + ? + set gateway.replicas=3, user.password="1" + set ui.enabled="\${var.x}"
several platform@2.15.1: infra/wrapped.yaml:3
again agent@2.15.1: ? + infra/main.tf.json:21
`,
);

checkFolder(
  'a finding stands on the text, or on the value that is set',
  ['wrong-type'],
  `
=== main.tf.json
{"resource": {"helm_release": {"lab": {
  "chart": "polyaxon/polyaxon", "version": "2.15.1",
  "values": ["scheduler: {replicas: two}"],
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrong-type
  "set": [{"name": "gateway.replicas", "value": "two"}]
#                                               ^^^^^ wrong-type
}}}}
`,
);
