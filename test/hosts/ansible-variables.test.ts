import { checkReleases } from '../support/check-releases.ts';
import { checkFolder } from '../support/marked-files.ts';

checkReleases(
  'variables of the play: folders, lists, maps that are combined; what is given twice is unknown',
  `
=== site.yml
- hosts: all
  vars:
    where: "{{ playbook_dir }}/envs"
    chart: polyaxon/polyaxon
    lab_version: 2.15.1
    lab_files: ["{{ where }}/lab.yaml", /etc/lab.yaml]
    base_values:
      gateway: {replicas: 1}
    own_values:
      ui: {enabled: true}
    twice: {gateway: {replicas: 5}}
  tasks:
    - kubernetes.core.helm:
        name: lab
        chart_ref: "{{ chart }}"
        chart_version: "{{ lab_version }}"
        values_files: "{{ lab_files }}"
        release_values: "{{ base_values | combine(own_values, recursive=True) }}"
    - set_fact: {twice: {}}
    - kubernetes.core.helm: {name: two, chart_ref: polyaxon/polyaxon, values: "{{ twice }}", set_values: [{value: a=b}]}
    - kubernetes.core.helm:
        name: each
        chart_ref: polyaxon/polyaxon
        chart_version: 2.15.1
        values_files: ["{{ where }}/{{ item }}.yaml"]
      loop: [north, gone]
=== envs/lab.yaml
gateway: {replicas: 2}
=== envs/north.yaml
gateway: {replicas: 3}
`,
  `
lab platform@2.15.1: envs/lab.yaml + ? + site.yml:8 + site.yml:10
two platform@2.15.1: ? + set a="b"
each (north) platform@2.15.1: envs/north.yaml
! site.yml: \`envs/gone.yaml\` is not there; rules about what is missing are silent.
`,
);

checkReleases(
  'files that other tasks write: copied, from a template, from a variable, right there',
  `
=== roles/lab/tasks/main.yml
- copy: {src: lab.yaml, dest: "{{ work }}/lab.yaml"}
- ansible.builtin.template: {src: over.yaml, dest: /tmp/}
- ansible.builtin.copy:
    dest: /tmp/own.yaml
    content: |
      gateway: {replicas: 3}
- ansible.builtin.copy: {dest: /tmp/var.yaml, content: "{{ given | to_nice_yaml }}"}
- kubernetes.core.helm:
    name: lab
    chart_ref: polyaxon/polyaxon
    chart_version: 2.15.1
    values_files: ["{{ work }}/lab.yaml", /tmp/over.yaml, /tmp/own.yaml, /tmp/var.yaml, /tmp/else.yaml]
  vars:
    given: {gateway: {replicas: 4}}
=== roles/lab/files/lab.yaml
gateway: {replicas: 1}
=== roles/lab/templates/over.yaml
{% if x %}
gateway: {replicas: 2}
{% endif %}
`,
  `
lab platform@2.15.1: roles/lab/files/lab.yaml + roles/lab/templates/over.yaml + roles/lab/tasks/main.yml:6 + ? + ?
`,
);

checkFolder(
  'findings stand in the variable and in the file that is copied',
  ['wrong-type', 'yaml-syntax'],
  `
=== site.yml
- hosts: all
  vars:
    lab_values:
      gateway:
        replicas: two
        #         ^^^ wrong-type
        port: "{{ port }}"
  tasks:
    - template: {src: lab.yml.j2, dest: /tmp/lab.yml}
    - kubernetes.core.helm:
        name: lab
        chart_ref: polyaxon/polyaxon
        values_files: [/tmp/lab.yml]
        release_values: "{{ lab_values }}"
=== templates/lab.yml.j2
scheduler:
  {% if big %}
  replicas: two
  #         ^^^ wrong-type
  {% endif %}
`,
);
