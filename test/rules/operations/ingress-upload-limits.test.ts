import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'ingress-upload-limits';

checkFindings(
  RULE,
  `
deploymentChart: platform
ingress:
#^^^^^^ ingress-upload-limits
  enabled: true
  className: nginx
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  annotations:
  #^^^^^^^^^^ ingress-upload-limits
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
    nginx.ingress.kubernetes.io/proxy-body-size: 4G
    nginx.ingress.kubernetes.io/proxy-read-timeout: "600"
    nginx.ingress.kubernetes.io/proxy-send-timeout: "600"
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
    nginx.org/client-max-body-size: 4G
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
    ingress.kubernetes.io/proxy-body-size: 4G
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
  className: nginx
  hostName: polyaxon.acme.com
  annotations: \${A}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: \${CLASS}-nginx
  hostName: polyaxon.acme.com
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
  { profile: 'trial' },
);
checkSilent(
  RULE,
  `
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
`,
  { name: 'values-prod.yaml' },
);
checkFix(
  RULE,
  'Allow large files',
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
`,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/proxy-body-size: 4G
    nginx.ingress.kubernetes.io/proxy-read-timeout: "600"
    nginx.ingress.kubernetes.io/proxy-send-timeout: "600"
`,
);
checkFix(
  RULE,
  'Allow large files',
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/proxy-read-timeout: "900"
`,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/proxy-read-timeout: "900"
    nginx.ingress.kubernetes.io/proxy-body-size: 4G
    nginx.ingress.kubernetes.io/proxy-send-timeout: "600"
`,
);
