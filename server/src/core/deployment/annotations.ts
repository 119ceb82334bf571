import type { Sign } from './sign.ts';

/*
 * What ingress controllers and cloud load balancers are told through annotations. The chart hands them
 * on as they are: templates/ing.yaml:17, templates/gateway-svc.yaml:8.
 */

/** YAML writers often leave the quotes out. */
const TRUE = ['true', true];

function onIngress(annotation: string, meant: Omit<Sign, 'at'> = {}): Sign {
  return { at: ['ingress', 'annotations', annotation], ...meant };
}

function onService(annotation: string, meant: Omit<Sign, 'at'> = {}): Sign {
  return { at: ['gateway', 'service', 'annotations', annotation], ...meant };
}

/** The controller ends TLS with a certificate that it gets elsewhere, or accepts no plain HTTP. */
export const ingressCertificates: readonly Sign[] = [
  onIngress('networking.gke.io/managed-certificates'),
  onIngress('ingress.gcp.kubernetes.io/pre-shared-cert'),
  onIngress('kubernetes.io/ingress.allow-http', { is: ['false', false] }),
  onIngress('alb.ingress.kubernetes.io/certificate-arn'),
  // With an HTTPS listener and no ARN, the controller looks for a certificate by host name.
  onIngress('alb.ingress.kubernetes.io/listen-ports', { matches: 'HTTPS' }),
  onIngress('appgw.ingress.kubernetes.io/appgw-ssl-certificate'),
  onIngress('traefik.ingress.kubernetes.io/router.tls', { is: TRUE }),
  onIngress('route.openshift.io/termination'),
  // Meant for TLS that ends in front of the controller.
  onIngress('nginx.ingress.kubernetes.io/force-ssl-redirect', { is: TRUE }),
];

/** The cloud's load balancer ends TLS. */
export const loadBalancerCertificates: readonly Sign[] = [
  onService('service.beta.kubernetes.io/aws-load-balancer-ssl-cert'),
  onService('service.beta.kubernetes.io/do-loadbalancer-certificate-id'),
  onService('service.beta.kubernetes.io/scw-loadbalancer-certificate-ids'),
  onService('service.beta.kubernetes.io/oci-load-balancer-tls-secret'),
  onService('service.beta.kubernetes.io/alibaba-cloud-loadbalancer-cert-id'),
  onService('load-balancer.hetzner.cloud/http-certificates'),
];

const INTERNAL_CLASS = '[iI]nternal|[pP]rivate';

/** The ingress is on a private network, or lets only some in. */
export const ingressLimits: readonly Sign[] = [
  { at: ['ingress', 'className'], matches: INTERNAL_CLASS },
  onIngress('kubernetes.io/ingress.class', { matches: INTERNAL_CLASS }),
  onIngress('alb.ingress.kubernetes.io/scheme', { is: ['internal'] }),
  onIngress('alb.ingress.kubernetes.io/inbound-cidrs'),
  onIngress('appgw.ingress.kubernetes.io/use-private-ip', { is: TRUE }),
  onIngress('nginx.ingress.kubernetes.io/whitelist-source-range'),
  onIngress('nginx.ingress.kubernetes.io/allowlist-source-range'),
];

/** The controller asks for a login before it lets anyone through. */
export const ingressLogins: readonly Sign[] = [
  onIngress('nginx.ingress.kubernetes.io/auth-url'),
  onIngress('nginx.ingress.kubernetes.io/auth-type'),
  onIngress('nginx.ingress.kubernetes.io/auth-tls-secret'),
  onIngress('alb.ingress.kubernetes.io/auth-type', { matches: '^(cognito|oidc)$' }),
  // A middleware may be a login or an allow list; the values do not tell.
  onIngress('traefik.ingress.kubernetes.io/router.middlewares'),
];

/** The load balancer is on a private network, or lets only some in. */
export const loadBalancerLimits: readonly Sign[] = [
  onService('service.beta.kubernetes.io/aws-load-balancer-internal', {
    is: [...TRUE, '0.0.0.0/0'],
  }),
  onService('service.beta.kubernetes.io/aws-load-balancer-scheme', { is: ['internal'] }),
  onService('networking.gke.io/load-balancer-type', { is: ['Internal'] }),
  onService('cloud.google.com/load-balancer-type', { is: ['Internal'] }),
  onService('service.beta.kubernetes.io/azure-load-balancer-internal', { is: TRUE }),
  onService('service.beta.kubernetes.io/oci-load-balancer-internal', { is: TRUE }),
  onService('service.beta.kubernetes.io/load-balancer-source-ranges'),
];
