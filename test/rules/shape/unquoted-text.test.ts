import { checkFindings, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'unquoted-text';

checkFindings(
  RULE,
  `
deploymentChart: platform
postgresql: {enabled: false}
externalServices:
  postgresql: {host: db.example.com, user: "20240101", database: "true", password: "20240101"}
  #                                        ^^^^^^^^^^ unquoted-text
  #                                                              ^^^^^^ unquoted-text
  gateway:
    host: 'a"b'
    #     ^^^^^ unquoted-text
ingress:
  enabled: true
  hostName: polyaxon.example.com
  className: "nginx: internal"
  #          ^^^^^^^^^^^^^^^^^ unquoted-text
priorityClassName: "*high"
#                  ^^^^^^^ unquoted-text
platformSecret: "a #b"
#               ^^^^^^ unquoted-text
`,
);
// What is printed in quotes, as a number, or by a feature that is off is left alone.
checkSilent(
  RULE,
  `deploymentChart: platform
postgresql: {enabled: false}
externalServices: {postgresql: {host: db.example.com, user: a20240101, port: "5432"}}
gateway: {replicas: "2", service: {port: "80"}, annotations: {a: "x: y"}}
ingress: {className: "nginx: internal"}
user: {password: "a: b # c", email: "*@example.com"}
priorityClassName: "{{ .Values.class }}"
connections: [{name: a, kind: s3, schema: {bucket: "s3://a"}, description: "a: b"}]
redis: {image: {repository: "a: b"}}
`,
);
checkMessage(
  RULE,
  'deploymentChart: platform\npriorityClassName: "a: b"\n',
  '`priorityClassName` is printed into the manifest as it is, which then is no YAML, so Helm stops.',
);
