import { checkReleases } from '../support/check-releases.ts';
import { checkFolder } from '../support/marked-files.ts';

checkReleases(
  'files in order; one that is not there is left out unless it is strict',
  `
=== helmwave.yml
repositories: [{name: ml, url: "https://charts.polyaxon.com"}]
.options: &options
  chart: {name: ml/polyaxon, version: 2.15.1}
releases:
  - name: lab
    <<: *options
    values: [lab.yml, none.yml, "https://example.com/x.yml", {src: north.yml}, {src: off.yml, strict: true}]
  - name: again
    chart: ml/agent
    reuse_values: true
    values: [{src: own.yml, delimiter_left: "[["}, {src: north.yml, renderer: copy}]
  - {name: redis, chart: bitnami/redis, values: [lab.yml]}
  - {name: wrapped, chart: ./chart, values: [wrapped.yml]}
=== lab.yml
gateway: {replicas: 1}
=== north.yml
gateway: {replicas: 2}
=== chart/Chart.yaml
name: lab
dependencies: [{name: polyaxon, version: 2.15.1, repository: "https://charts.polyaxon.com"}]
=== wrapped.yml
polyaxon: {gateway: {replicas: 1}}
`,
  `
lab platform@2.15.1: lab.yml + ? + north.yml + ?
again agent@2.15.1: ? + ? + north.yml
wrapped platform@2.15.1: wrapped.yml:1
! helmwave.yml: \`off.yml\` is not there; rules about what is missing are silent.
`,
);

checkReleases(
  'the template that the file is made from, with what it fills in',
  `
=== helmwave.yml.tpl
releases:
{{- if eq (env "X") "1" }}
  - name: lab-{{ env "STAGE" }}
    chart: oci://registry.example.com/polyaxon
    values: ["values/{{ env "STAGE" }}.yml"]
{{- end }}
=== values/north.yml
gateway: {replicas: 1}
=== values/south.yml
gateway: {replicas: 2}
`,
  `
lab-north platform@2.15.1: values/north.yml
lab-south platform@2.15.1: values/south.yml
`,
);

checkFolder(
  'every file is a template: what it fills in is unknown, what stands under a condition counts',
  ['wrong-type', 'yaml-syntax', 'duplicate-key'],
  `
=== helmwave.yml
releases:
  - name: lab
    chart: {name: polyaxon/polyaxon, version: 2.15.1}
    values: [lab.yml]
=== lab.yml
gateway:
  {{- if env "BIG" }}
  replicas: 3
  {{- else }}
  replicas: two
  #         ^^^ wrong-type
  {{- end }}
  port: {{ env "PORT" }}
`,
);
