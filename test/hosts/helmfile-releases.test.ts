import { checkReleases } from '../support/check-releases.ts';

function beside(...names: readonly string[]): string {
  return names.map((name) => `=== ${name}\ndeploymentChart: platform\n`).join('');
}

const REPOSITORIES = 'repositories: [{name: ml, url: "https://charts.polyaxon.com"}]';

checkReleases(
  'environments that the file names, secrets over all values, what is set over those',
  `=== helmfile.yaml
environments: {lab: {}, live: {}}
---
${REPOSITORIES}
releases:
  - name: plx
    chart: ml/polyaxon
    version: ~2.15.0
    missingFileHandler: Warn
    secrets: [secrets/{{ .Environment.Name }}.yaml]
    setString: [{name: user.password, value: 1}]
    set: [{name: gateway.replicas, value: 2}]
    values:
      - values.yaml
      - values/{{ .Environment.Name }}.yaml
      - gateway: {port: 80}
  - name: off
    chart: ml/polyaxon
    installed: false
    values: [values.yaml]
${beside('values.yaml', 'values/common.yaml', 'values/live.yaml', 'secrets/lab.yaml')}`,
  `
plx (lab) platform@2.15.1: values.yaml + helmfile.yaml:15 + secrets/lab.yaml + set gateway.replicas=2, user.password="1"
plx (live) platform@2.15.1: values.yaml + values/live.yaml + helmfile.yaml:15 + set gateway.replicas=2, user.password="1"
common.yaml platform@2.15.1: values/common.yaml
`,
);
checkReleases(
  'templates that a release inherits lie below its own, and valuesTemplate below values',
  `=== helmfile.d/plx.yaml
templates:
  default:
    values: [base.yaml]
    valuesTemplate: [template.yaml]
releases:
  - name: plx
    chart: polyaxon/polyaxon
    inherit: [{template: default}]
    values: [plx.yaml]
  - name: other
    chart: polyaxon/polyaxon
    inherit: [{template: default, except: [values]}]
    values: [plx.yaml]
  - name: unseen
    chart: polyaxon/polyaxon
    inherit: [{template: elsewhere}]
    values: [plx.yaml]
${beside('helmfile.d/base.yaml', 'helmfile.d/template.yaml', 'helmfile.d/plx.yaml.gotmpl')}=== helmfile.d/plx-values.yaml
deploymentChart: platform
`.replaceAll('[plx.yaml]', '[plx-values.yaml]'),
  `
plx platform@2.15.1: helmfile.d/template.yaml + helmfile.d/base.yaml + helmfile.d/plx-values.yaml
other platform@2.15.1: helmfile.d/template.yaml + helmfile.d/plx-values.yaml
unseen platform@2.15.1: ? + helmfile.d/plx-values.yaml
plx.yaml.gotmpl platform@2.15.1: helmfile.d/plx.yaml.gotmpl
`,
);
checkReleases(
  'files of the machine and addresses are not known, globs are in order',
  `=== helmfile.yaml
releases:
  - name: plx
    chart: polyaxon/polyaxon
    values: [/etc/defaults.yaml, "git::https://example.org/x@a.yaml", conf.d/*.yaml]
${beside('conf.d/b.yaml', 'conf.d/a.yaml')}`,
  `
plx platform@2.15.1: ? + ? + conf.d/a.yaml + conf.d/b.yaml
`,
);
checkReleases(
  'Ansible: files by the folder of the playbook or the role, values that are looked up',
  `=== site.yml
- tasks:
    - kubernetes.core.helm:
        name: lab
        chart_ref: polyaxon/polyaxon
        values_files: ["{{ playbook_dir }}/files/base.yml", /etc/plx.yml]
        values: "{{ lookup('file', 'lab.yml') | from_yaml }}"
        set_values: [{value: gateway.replicas=2}]
=== roles/plx/tasks/main.yml
- kubernetes.core.helm:
    name: role
    chart_ref: polyaxon/polyaxon
    values_files: ["{{ role_path }}/files/plx.yml"]
    release_values: "{{ lookup('template', 'plx.yml.j2') | from_yaml }}"
${beside('files/base.yml', 'files/lab.yml', 'roles/plx/files/plx.yml', 'roles/plx/templates/plx.yml.j2')}`,
  `
role platform@2.15.1: roles/plx/files/plx.yml + roles/plx/templates/plx.yml.j2
lab platform@2.15.1: files/base.yml + ? + files/lab.yml + set gateway.replicas=2
`,
);

checkReleases(
  'environments of the files that it is based on; one that is elsewhere leaves it to the files',
  `=== apps/helmfile.yaml
bases: [../environments.yaml]
---
releases:
  - {name: plx, chart: polyaxon/polyaxon, values: ["values/{{ .Environment.Name }}.yaml"]}
=== environments.yaml
environments:
  live: {}
  lab: {values: [x.yaml]}
=== other/helmfile.yaml
bases: ["git::https://git.example.com/x@environments.yaml"]
releases:
  - {name: other, chart: polyaxon/polyaxon, values: ["values-{{ .Environment.Name }}.yaml"]}
${beside('apps/values/live.yaml', 'apps/values/lab.yaml', 'apps/values/old.yaml', 'other/values-old.yaml')}`,
  `
plx (live) platform@2.15.1: apps/values/live.yaml
plx (lab) platform@2.15.1: apps/values/lab.yaml
other (old) platform@2.15.1: other/values-old.yaml
old.yaml platform@2.15.1: apps/values/old.yaml
`,
);

checkReleases(
  'flags for all releases may set anything; values that are kept lie below',
  `=== helmfile.yaml
helmDefaults: {args: ["--set gateway.replicas=2"], reuseValues: true}
releases:
  - {name: plx, chart: polyaxon/polyaxon, values: [values.yaml]}
  - {name: own, chart: polyaxon/polyaxon, reuseValues: false, values: [values.yaml]}
${beside('values.yaml')}`,
  `
plx platform@2.15.1: ? + values.yaml + ?
own platform@2.15.1: values.yaml + ?
`,
);

checkReleases(
  'names that a template makes, and a chart in a folder that is called otherwise',
  `=== helmfile.yaml
templates:
  default: &default
    chart: ./charts/ml
    missingFileHandler: Info
    valuesPathPrefix: config/
    values: ["{{\`{{ .Release.Name }}\`}}/values.yaml", "{{\`{{ .Release.Name }}\`}}/live.yaml"]
releases:
  - name: lab
    <<: *default
=== range.yaml.gotmpl
releases:
{{- range $team := list "a" "b" }}
  - name: plx-{{ $team }}
    chart: polyaxon/polyaxon
    values: [teams/{{ $team }}/values.yaml]
{{- end }}
=== charts/ml/Chart.yaml
name: polyaxon
version: 2.15.1
${beside('config/lab/values.yaml', 'config/lab/live.yaml', 'config/other/values.yaml', 'teams/a/values.yaml')}`,
  `
lab platform@2.15.1: config/lab/values.yaml + config/lab/live.yaml
plx-a platform@2.15.1: teams/a/values.yaml
values.yaml platform@2.15.1: config/other/values.yaml
`,
);

checkReleases(
  'a playbook’s chart in a folder beside it',
  `=== site.yml
- hosts: all
  tasks:
    - kubernetes.core.helm:
        name: lab
        chart_ref: "{{ playbook_dir }}/charts/ml"
        values_files: ["{{ playbook_dir }}/lab.yml"]
=== charts/ml/Chart.yaml
name: polyaxon
version: 2.15.1
${beside('lab.yml')}`,
  'lab platform@2.15.1: lab.yml',
);

checkReleases(
  'a file under a condition: what decides in its absence is unknown',
  `
=== helmfile.yaml
environments: {dev: {}, prod: {}}
---
releases:
{{ if true }}
  - name: lab
    chart: oci://acme/polyaxon
    version: 2.15.1
    values:
      - base.yaml
      {{- if eq .Environment.Name "prod" }}
      - prod.yaml
      {{- end }}
      - last.yaml
{{ end }}
  - {name: whole, chart: oci://acme/polyaxon, version: 2.15.1, values: [base.yaml]}
=== base.yaml
gateway: {replicas: 2}
=== prod.yaml
gateway: {replicas: 3}
=== last.yaml
ui: {enabled: false}
`,
  `
lab platform@2.15.1: base.yaml + prod.yaml + ? + last.yaml
whole platform@2.15.1: base.yaml
`,
);

checkReleases(
  'a helmfile that is no YAML, whatever is filled in, names nothing',
  `=== helmfile.yaml.gotmpl
releases:
  - name: {{ .Values.name }}
    chart: [polyaxon/polyaxon
    values: [a.yaml]
`,
  '',
);
