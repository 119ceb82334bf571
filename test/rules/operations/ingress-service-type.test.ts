import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'ingress-service-type';

checkFindings(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    type: ClusterIP
    #     ^^^^^^^^^ ingress-service-type
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
gateway:
#^^^^^^ ingress-service-type
  replicas: 2
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  annotations:
    kubernetes.io/ingress.class: alb
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: gce-internal
  hostName: polyaxon.acme.com
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    type: NodePort
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: false
  className: gce
  hostName: polyaxon.acme.com
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    annotations:
      cloud.google.com/neg: '{"ingress": true}'
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: alb
  hostName: polyaxon.acme.com
  annotations:
    alb.ingress.kubernetes.io/target-type: ip
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    type: \${TYPE}
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
`,
);
checkSilent(
  RULE,
  `
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
`,
  { name: 'values-prod.yaml' },
);
checkFix(
  RULE,
  'Use a NodePort service',
  `
deploymentChart: platform
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
gateway:
  service:
    type: ClusterIP
`,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
gateway:
  service:
    type: NodePort
`,
);
checkFix(
  RULE,
  'Ask for network endpoint groups',
  `
deploymentChart: platform
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
gateway:
  replicas: 2
`,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
gateway:
  replicas: 2
  service:
    annotations:
      cloud.google.com/neg: '{"ingress": true}'
`,
);
checkFix(
  RULE,
  'Send traffic straight to the pods',
  `
deploymentChart: platform
ingress:
  enabled: true
  className: alb
  hostName: polyaxon.acme.com
`,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: alb
  hostName: polyaxon.acme.com
  annotations:
    alb.ingress.kubernetes.io/target-type: ip
`,
);
