import assert from 'node:assert/strict';
import { test } from 'node:test';
import { releasesOf } from '../support/releases-of.ts';

function beside(...names: readonly string[]): string {
  return names.map((name) => `=== ${name}\ndeploymentChart: platform\n`).join('');
}

function check(title: string, marked: string, expected: readonly string[]): void {
  test(title, () => assert.deepEqual(releasesOf(marked), expected));
}

const REPOSITORIES = 'repositories: [{name: ml, url: "https://charts.polyaxon.com"}]';

check(
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
  [
    'plx (lab) platform@2.15: values.yaml + here + secrets/lab.yaml + set(gateway.replicas=2 user.password="1")',
    'plx (live) platform@2.15: values.yaml + values/live.yaml + here + set(gateway.replicas=2 user.password="1")',
    'common.yaml ?: here',
  ],
);
check(
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
  [
    'plx platform: helmfile.d/template.yaml + helmfile.d/base.yaml + helmfile.d/plx-values.yaml',
    'other platform: helmfile.d/template.yaml + helmfile.d/plx-values.yaml',
    'unseen platform: ? + helmfile.d/plx-values.yaml',
    'plx.yaml.gotmpl ?: here',
  ],
);
check(
  'files of the machine and addresses are not known, globs are in order',
  `=== helmfile.yaml
releases:
  - name: plx
    chart: polyaxon/polyaxon
    values: [/etc/defaults.yaml, "git::https://example.org/x@a.yaml", conf.d/*.yaml]
${beside('conf.d/b.yaml', 'conf.d/a.yaml')}`,
  ['plx platform: ? + ? + conf.d/a.yaml + conf.d/b.yaml'],
);
check(
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
  [
    'role platform: roles/plx/files/plx.yml + roles/plx/templates/plx.yml.j2',
    'lab platform: files/base.yml + ? + files/lab.yml + set(gateway.replicas=2)',
  ],
);

check(
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
  [
    'plx (live) platform: apps/values/live.yaml',
    'plx (lab) platform: apps/values/lab.yaml',
    'other (old) platform: other/values-old.yaml',
    'old.yaml ?: here',
  ],
);

check(
  'flags for all releases may set anything; values that are kept lie below',
  `=== helmfile.yaml
helmDefaults: {args: ["--set gateway.replicas=2"], reuseValues: true}
releases:
  - {name: plx, chart: polyaxon/polyaxon, values: [values.yaml]}
  - {name: own, chart: polyaxon/polyaxon, reuseValues: false, values: [values.yaml]}
${beside('values.yaml')}`,
  ['plx platform: ? + values.yaml + ?', 'own platform: values.yaml + ?'],
);
