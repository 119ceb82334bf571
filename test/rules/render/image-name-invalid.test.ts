import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'image-name-invalid';

checkFindings(
  RULE,
  `
deploymentChart: platform
gateway:
  image: polyaxon/polyaxon-api:2.15.1
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ image-name-invalid
agent:
  image: registry.acme.com:5000/polyaxon-agent@sha256:0000
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ image-name-invalid
  imageTag: "a #b"
  #         ^^^^^^ image-name-invalid
operator:
  image: ""
  #      ^^ image-name-invalid
  imageTag: ""
  #         ^^ image-name-invalid
cleanHooks:
  image: Polyaxon/CLI
  #      ^^^^^^^^^^^^ image-name-invalid
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
postgresql:
  image:
    repository: ""
    #           ^^ image-name-invalid
metrics:
  enabled: true
  image:
    tag: a/b
    #    ^^^ image-name-invalid
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  image: registry.acme.com:5000/team/polyaxon_api
  imageTag: 2.15.1-rc.1
agent:
  image: \${IMAGE}
  imageTag: "{{ .Values.tag }}"
`,
);
// Nothing makes a pod of these.
checkSilent(RULE, 'deploymentChart: platform\nmetrics: {image: {tag: a/b}}\n');
checkSilent(RULE, 'deploymentChart: platform\napiHooks: {image: "", imageTag: ""}\n');
checkSilent(RULE, 'deploymentChart: platform\nexternalServices: {redis: {image: "a b"}}\n');
// A digest stands in for the tag.
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {image: {tag: "", digest: "sha256:00"}}\n',
);

checkMessage(
  RULE,
  'deploymentChart: platform\ngateway: {image: }\n',
  '`gateway.image` is blank, and the tag alone names no image.',
);
checkFix(
  RULE,
  'Move the tag to imageTag',
  'deploymentChart: platform\ngateway:\n  image: a/b:1.0 # ours\n',
  'deploymentChart: platform\ngateway:\n  image: a/b # ours\n  imageTag: "1.0"\n',
);
checkFix(
  RULE,
  'Move the tag to imageTag',
  'deploymentChart: platform\ngateway: {imageTag: 2.14.0, image: "host:5000/b:2.15.1"}\n',
  'deploymentChart: platform\ngateway: {imageTag: "2.15.1", image: host:5000/b}\n',
);
checkFix(
  RULE,
  'Take the tag off',
  'deploymentChart: platform\ngateway:\n  image: a/b:2.15.1\n  imageTag: 2.15.1\n',
  'deploymentChart: platform\ngateway:\n  image: a/b\n  imageTag: 2.15.1\n',
);
