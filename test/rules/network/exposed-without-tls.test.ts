import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'exposed-without-tls';

checkFindings(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    type: LoadBalancer
    #     ^^^^^^^^^^^^ exposed-without-tls
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
gateway:
  service:
    type: NodePort
    #     ^^^^^^^^ exposed-without-tls
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  #        ^^^^ exposed-without-tls
  hostName: polyaxon.acme.com
  annotations:
    cert-manager.io/cluster-issuer: letsencrypt-prod
`,
);
// The load balancer has an address of its own, whatever the ingress does.
checkFindings(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    type: LoadBalancer
    #     ^^^^^^^^^^^^ exposed-without-tls
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
`,
);
// From 1.22 on, the ssl block serves no TLS.
checkFindings(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    type: NodePort
    #     ^^^^^^^^ exposed-without-tls
ssl:
  enabled: true
  secretName: polyaxon-cert
`,
);

const loadBalancer = (annotation: string) => `
deploymentChart: platform
gateway:
  service:
    type: LoadBalancer
    annotations:
      ${annotation}
`;
const ingress = (rest: string) => `
deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
${rest.replace(/^(?=.)/gm, '  ')}
`;
const annotated = (annotation: string) => ingress(`annotations:\n  ${annotation}`);

checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(RULE, ingress('tls:\n  - secretName: polyaxon-tls'));
checkSilent(RULE, ingress('tls: ${tls}'));
checkSilent(RULE, annotated('networking.gke.io/managed-certificates: polyaxon'));
checkSilent(RULE, annotated('alb.ingress.kubernetes.io/certificate-arn: ${arn}'));
checkSilent(RULE, annotated('alb.ingress.kubernetes.io/listen-ports: \'[{"HTTPS": 443}]\''));
checkSilent(RULE, annotated('kubernetes.io/ingress.allow-http: "false"'));
checkSilent(
  RULE,
  loadBalancer('service.beta.kubernetes.io/aws-load-balancer-ssl-cert: arn:aws:acm:x'),
);
checkSilent(RULE, `${loadBalancer('a: b')}istio:\n  enabled: true\n  tlsMode: SIMPLE\n`);
// GCE needs the node port; the ingress is the door.
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    type: NodePort
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  pathType: ImplementationSpecific
  path: /*
  annotations:
    kubernetes.io/ingress.class: gce
    networking.gke.io/managed-certificates: polyaxon
`,
);
checkSilent(RULE, loadBalancer('a: b'), { profile: 'trial' });
checkSilent(RULE, `${loadBalancer('a: b')}deploymentType: minikube\n`);
checkSilent(RULE, '# polyaxon-values: role=overlay\ngateway:\n  service:\n    type: NodePort\n');
// What another tool fills in may be anything.
checkSilent(RULE, 'deploymentChart: platform\ngateway:\n  service:\n    type: ${type}\n');
checkSilent(RULE, 'deploymentChart: platform\ningress:\n  enabled: ${enabled}\n');
checkSilent(RULE, 'deploymentChart: platform\ningress:\n  enabled: true\n  hostName: ${host}\n');
checkSilent(RULE, ingress('annotations: ${annotations}'));

checkMessage(
  RULE,
  'deploymentChart: platform\ngateway:\n  service:\n    type: NodePort\n',
  '`NodePort` opens the gateway on every node without TLS.',
);
checkMessage(
  RULE,
  annotated('alb.ingress.kubernetes.io/scheme: internal'),
  'The ingress opens the gateway to a limited network without TLS.',
);

checkFix(
  RULE,
  'Add TLS to the ingress',
  `
deploymentChart: platform
ingress:
  enabled: true # public
  hostName: polyaxon.acme.com
`,
  `
deploymentChart: platform
ingress:
  enabled: true # public
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.acme.com
`,
);
checkFix(
  RULE,
  'Add TLS to the ingress',
  `
deploymentChart: platform
ingress: {enabled: true, tls: []}
`,
  `
deploymentChart: platform
ingress: {enabled: true, tls: [{secretName: polyaxon-tls, hosts: [polyaxon.example.com]}], hostName: polyaxon.example.com}
`,
);
// No certificate is for an address: the controller goes by what the certificate says.
checkFix(
  RULE,
  'Add TLS to the ingress',
  `
deploymentChart: platform
ingress:
  enabled: true
  hostName: 10.0.0.7
`,
  `
deploymentChart: platform
ingress:
  enabled: true
  hostName: 10.0.0.7
  tls:
    - secretName: polyaxon-tls
`,
);
checkFix(
  RULE,
  "Add a Let's Encrypt certificate to the ingress",
  `
deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/proxy-body-size: "0"
`,
  `
deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/proxy-body-size: "0"
    cert-manager.io/cluster-issuer: letsencrypt-prod
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.acme.com
`,
);
checkFix(
  RULE,
  'Use a certificate that Google manages',
  `
deploymentChart: platform
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
`,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
  annotations:
    networking.gke.io/managed-certificates: polyaxon-certificate
    kubernetes.io/ingress.allow-http: "false"
`,
);
checkFix(
  RULE,
  'Use a certificate of AWS ACM',
  `
deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  annotations:
    kubernetes.io/ingress.class: alb
`,
  `
deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  annotations:
    kubernetes.io/ingress.class: alb
    alb.ingress.kubernetes.io/certificate-arn: arn:aws:acm:us-east-1:111122223333:certificate/example
`,
);
checkFix(
  RULE,
  'Keep the gateway inside the cluster',
  `
deploymentChart: platform
gateway:
  service:
    type: NodePort
ingress:
  enabled: true
  hostName: polyaxon.acme.com
`,
  `
deploymentChart: platform
gateway:
  service:
    type: ClusterIP
ingress:
  enabled: false
  hostName: polyaxon.acme.com
`,
);
checkFix(
  RULE,
  'Put an ingress with TLS in front of the gateway',
  `
deploymentChart: platform
hostName: polyaxon.acme.com
gateway:
  service:
    type: LoadBalancer # public address
`,
  `
deploymentChart: platform
hostName: polyaxon.acme.com
gateway:
  service:
    type: ClusterIP # public address
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/proxy-body-size: 4G
    nginx.ingress.kubernetes.io/proxy-read-timeout: "600"
    nginx.ingress.kubernetes.io/proxy-send-timeout: "600"
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.acme.com
`,
);
// What the user has settled for a disabled ingress stays.
checkFix(
  RULE,
  "Put an ingress with a Let's Encrypt certificate in front of the gateway",
  `
deploymentChart: agent
gateway:
  service:
    type: NodePort
ingress:
  enabled: false
  className: traefik
  hostName: agent.acme.com
`,
  `
deploymentChart: agent
gateway:
  service:
    type: ClusterIP
ingress:
  enabled: true
  className: traefik
  hostName: agent.acme.com
  annotations:
    cert-manager.io/cluster-issuer: letsencrypt-prod
  tls:
    - secretName: polyaxon-tls
      hosts:
        - agent.acme.com
`,
);
// A list of certificates stays as it is.
checkFix(
  RULE,
  'Put an ingress with TLS in front of the gateway',
  `
deploymentChart: platform
gateway: {service: {type: NodePort}}
ingress:
  enabled: false
  className: haproxy
  tls:
    - secretName: mine
      hosts: [ml.acme.com]
`,
  `
deploymentChart: platform
gateway: {service: {type: ClusterIP}}
ingress:
  enabled: true
  className: haproxy
  tls:
    - secretName: mine
      hosts: [ml.acme.com]
  hostName: ml.acme.com
`,
);
// An ingress could be more public than the load balancer was.
checkFix(
  RULE,
  'Keep the gateway inside the cluster',
  loadBalancer('networking.gke.io/load-balancer-type: Internal'),
  loadBalancer('networking.gke.io/load-balancer-type: Internal').replace(
    'LoadBalancer',
    'ClusterIP',
  ),
);
checkFix(
  RULE,
  'Let the ingress alone reach the gateway',
  `
deploymentChart: platform
gateway:
  service:
    type: LoadBalancer
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
`,
  `
deploymentChart: platform
gateway:
  service:
    type: NodePort
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
`,
);
