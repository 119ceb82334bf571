import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'admin-ui-exposed';

checkFindings(
  RULE,
  `
deploymentChart: platform
ui:
  adminEnabled: true
  #             ^^^^ admin-ui-exposed
gateway:
  service:
    type: LoadBalancer
`,
);
checkFindings(
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
ui:
  adminEnabled: "true"
  #             ^^^^^^ admin-ui-exposed
`,
);
checkMessage(
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
ui:
  adminEnabled: true
`,
  'The admin view of the database is served to everyone who can reach the ingress.',
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ui:
  adminEnabled: true
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
        - polyaxon.acme.com
ui:
  adminEnabled: false
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
        - polyaxon.acme.com
ui:
  adminEnabled: "false"
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
        - polyaxon.acme.com
ui:
  adminEnabled: \${ADMIN}
`,
);
// Only some can reach it.
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8
ui:
  adminEnabled: true
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
        - polyaxon.acme.com
ui:
  adminEnabled: true
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
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.acme.com
ui:
  adminEnabled: true
`,
  { name: 'values-prod.yaml' },
);
checkFix(
  RULE,
  'Turn the admin view off',
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
ui:
  adminEnabled: true # for now
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
        - polyaxon.acme.com
ui:
  adminEnabled: false # for now
`,
);
