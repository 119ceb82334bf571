import { checkFindings, checkSilent } from '../../support/check.ts';

const RULE = 'ingress-class-twice';

checkFindings(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    kubernetes.io/ingress.class: nginx
    #^^^^^^^^^^^^^^^^^^^^^^^^^^ ingress-class-twice
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
  annotations:
    kubernetes.io/ingress.class: nginx
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: false
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    kubernetes.io/ingress.class: nginx
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
  annotations:
    kubernetes.io/ingress.class: \${CLASS}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: \${CLASS}
  hostName: polyaxon.acme.com
  annotations:
    kubernetes.io/ingress.class: nginx
`,
);
