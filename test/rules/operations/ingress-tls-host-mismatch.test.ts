import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'ingress-tls-host-mismatch';

checkFindings(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  #         ^^^^^^^^^^^^^^^^^ ingress-tls-host-mismatch
  tls:
    - secretName: polyaxon-tls
      hosts:
        - ml.acme.com
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
ingress:
  enabled: true
  hostName: a.b.acme.com
  #         ^^^^^^^^^^^^ ingress-tls-host-mismatch
  tls:
    - secretName: polyaxon-tls
      hosts:
        - "*.acme.com"
`,
);
checkMessage(
  RULE,
  `
deploymentChart: platform
ingress: {enabled: true, hostName: polyaxon.acme.com, tls: [{secretName: x, hosts: [ml.acme.com]}]}
`,
  '`ingress.tls` names no certificate for `polyaxon.acme.com`.',
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
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
  hostName: Polyaxon.acme.com
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
  tls:
    - secretName: polyaxon-tls
      hosts:
        - "*.acme.com"
`,
);
// Without hosts, the controller goes by the names in the certificate.
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
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
  tls:
    - hosts: [ml.acme.com]
    - secretName: polyaxon-tls
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: \${HOST}
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
  tls:
    - secretName: polyaxon-tls
      hosts:
        - \${HOST}
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
  tls:
    - secretName: polyaxon-tls
      hosts:
        - ml.acme.com
`,
);
checkFix(
  RULE,
  'Add polyaxon.acme.com to the hosts of ingress.tls',
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
      hosts:
        - ml.acme.com
`,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
      hosts:
        - ml.acme.com
        - polyaxon.acme.com
`,
);
checkFix(
  RULE,
  'Use ml.acme.com as the host of the ingress',
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
      hosts:
        - ml.acme.com
`,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: ml.acme.com
  tls:
    - secretName: polyaxon-tls
      hosts:
        - ml.acme.com
`,
);
