import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const rule = 'large-number';

checkFindings(
  rule,
  `
deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: 1000650000
  #          ^^^^^^^^^^ large-number
  runAsGroup: 1000650000
  #           ^^^^^^^^^^ large-number
  fsGroup: 1000650000
gateway:
  imageTag: 20240115
  #         ^^^^^^^^ large-number
  replicas: 1000000
  hpa: {maxpods: 1000000}
worker:
  celery:
    workerMaxMemoryPerChild: 2000000
    #                        ^^^^^^^ large-number
cleaningIntervals: {archives: 1000000}
#                             ^^^^^^^ large-number
postgresql:
  image:
    tag: 20240115
    #    ^^^^^^^^ large-number
`,
);

// Whole blocks and JSON keep their digits.
checkSilent(
  rule,
  `
deploymentChart: platform
passwordLength: 999999
gateway:
  resources: {limits: {memory: 2000000000}}
  tolerations: [{key: a, tolerationSeconds: 2000000}]
init: {imageTag: 20240115}
artifactsStore: {name: a, kind: s3, secret: {name: a, mountPath: /a, defaultMode: 2000000}}
securityContext: {enabled: true, runAsUser: "1000650000", runAsGroup: "1000650000"}
`,
);

checkMessage(
  rule,
  'deploymentChart: agent\noperator: {maxConcurrentReconciles: 20000000}\n',
  'Helm writes `operator.maxConcurrentReconciles` as `2e+07` where the chart makes text of it.',
);

checkFix(
  rule,
  'Quote the number',
  `
deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: 1000650000 # of the namespace
`,
  `
deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: "1000650000" # of the namespace
`,
);

checkFix(
  rule,
  'Quote the number',
  'deploymentChart: platform\ngateway: {imageTag: 20240115123456789012}\n',
  'deploymentChart: platform\ngateway: {imageTag: "20240115123456789012"}\n',
);
