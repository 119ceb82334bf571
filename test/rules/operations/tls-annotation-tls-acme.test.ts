import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'tls-annotation-tls-acme';

checkFindings(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  annotations:
    cert-manager.io/cluster-issuer: letsencrypt-prod
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-annotation-tls-acme
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  annotations:
    kubernetes.io/tls-acme: 'true'
    #^^^^^^^^^^^^^^^^^^^^^ tls-annotation-tls-acme
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
    cert-manager.io/issuer: ca
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.acme.com
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
    kubernetes.io/tls-acme: "false"
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
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    cert-manager.io/issuer: \${ISSUER}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  annotations:
    cert-manager.io/issuer: ca
`,
);
checkSilent(
  RULE,
  `
ingress:
  enabled: true
  annotations:
    cert-manager.io/issuer: ca
`,
  { name: 'values-prod.yaml' },
);
checkFix(
  RULE,
  'Add TLS to the ingress',
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    cert-manager.io/issuer: ca
`,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    cert-manager.io/issuer: ca
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.acme.com
`,
);
