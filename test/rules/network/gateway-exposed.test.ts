import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'gateway-exposed';

const tls = (rest = '') => `
deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
${rest}`;

checkFindings(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  #        ^^^^ gateway-exposed
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
auth:
  enabled: false
gateway:
  service:
    type: LoadBalancer
    #     ^^^^^^^^^^^^ gateway-exposed
    annotations:
      service.beta.kubernetes.io/aws-load-balancer-ssl-cert: arn:aws:acm:x
`,
);
checkMessage(
  RULE,
  tls(),
  'The ingress opens the gateway to everyone who can reach it: neither `organizationKey` nor `auth.enabled` is set.',
);

checkSilent(RULE, 'deploymentChart: platform\n');
// Without TLS, exposed-without-tls speaks.
checkSilent(RULE, 'deploymentChart: platform\ngateway:\n  service:\n    type: LoadBalancer\n');
checkSilent(RULE, tls('organizationKey: ${key}\n'));
checkSilent(RULE, tls('auth:\n  enabled: true\n'));
checkSilent(RULE, tls().replace('platform', 'agent'));
checkSilent(RULE, tls('  className: nginx-internal\n'));
checkSilent(RULE, tls('  annotations:\n    kubernetes.io/ingress.class: gce-internal\n'));
checkSilent(RULE, tls('  annotations:\n    alb.ingress.kubernetes.io/scheme: internal\n'));
checkSilent(RULE, tls('  annotations:\n    alb.ingress.kubernetes.io/scheme: ${scheme}\n'));
checkSilent(RULE, tls('  annotations:\n    nginx.ingress.kubernetes.io/auth-url: https://x\n'));
checkSilent(RULE, tls(), { profile: 'trial' });
checkSilent(RULE, tls().replace('true', '${ingress}'));

checkFix(
  RULE,
  'Admit only known addresses',
  tls(),
  tls(`  annotations:
    nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8
`),
);
checkFix(
  RULE,
  'Use an internal load balancer',
  tls('  className: alb\n'),
  tls(`  className: alb
  annotations:
    alb.ingress.kubernetes.io/scheme: internal
`),
);
checkFix(
  RULE,
  'Keep the gateway inside the cluster',
  tls(),
  tls().replace('enabled: true', 'enabled: false'),
);
