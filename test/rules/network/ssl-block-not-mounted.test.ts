import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'ssl-block-not-mounted';

checkFindings(
  RULE,
  `
deploymentChart: platform
ssl:
  enabled: true
  #        ^^^^ ssl-block-not-mounted
  secretName: polyaxon-cert
`,
);
checkSilent(RULE, 'deploymentChart: platform\nssl:\n  enabled: true\n');
checkSilent(RULE, 'deploymentChart: platform\nssl:\n  enabled: false\n  secretName: cert\n');
checkSilent(RULE, 'deploymentChart: agent\nssl:\n  enabled: ${ssl}\n  secretName: cert\n');

checkFix(
  RULE,
  'Switch the ssl block off',
  `
deploymentChart: platform
ssl:
  enabled: true
  secretName: polyaxon-cert # from the vault
  path: /etc/ssl
`,
  `
deploymentChart: platform
ssl:
  enabled: false
  secretName: polyaxon-cert # from the vault
  path: /etc/ssl
`,
);
checkFix(
  RULE,
  'Add TLS to the ingress and switch the ssl block off',
  `
deploymentChart: platform
ssl:
  enabled: true
  secretName: polyaxon-cert
ingress:
  enabled: true
  hostName: polyaxon.acme.com
`,
  `
deploymentChart: platform
ssl:
  enabled: false
  secretName: polyaxon-cert
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.acme.com
`,
);
checkFix(
  RULE,
  'Put an ingress with TLS in front of the gateway and switch the ssl block off',
  `
deploymentChart: agent
gateway:
  service:
    type: NodePort
ssl:
  enabled: true
  secretName: polyaxon-cert
`,
  `
deploymentChart: agent
gateway:
  service:
    type: ClusterIP
ssl:
  enabled: false
  secretName: polyaxon-cert
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.example.com
  annotations:
    nginx.ingress.kubernetes.io/proxy-body-size: 4G
    nginx.ingress.kubernetes.io/proxy-read-timeout: "600"
    nginx.ingress.kubernetes.io/proxy-send-timeout: "600"
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.example.com
`,
);
