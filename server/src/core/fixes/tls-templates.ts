import { hostNamedElsewhere, ingressClass, isHostName } from '../deployment/ingress-host.ts';
import type { Values } from '../values/values.ts';
import { snippetScalar } from './snippet.ts';

/*
 * Merge templates for TLS. Tab stops have the same numbers in all of them: 1 class, 2 host, 3 secret,
 * 4 issuer. A host that the user has given is copied, since a mirror of a value that stays is empty.
 */

export const EXAMPLE_HOST = 'polyaxon.example.com';

interface TlsTemplate {
  /** Let cert-manager get the certificate. */
  readonly issuer?: boolean;
}

/** TLS for an ingress that is there already. */
export function ingressTls(values: Values, { issuer = false }: TlsTemplate = {}): string {
  return yaml(
    'ingress:',
    ...hostName(values),
    ...annotations(issuer ? [issuerAnnotation] : []),
    ...tls(values),
  );
}

/** An ingress with TLS in front of a service that only the cluster can reach. */
export function ingressWithTls(values: Values, { issuer = false }: TlsTemplate = {}): string {
  const name = ingressClass(values);
  const nginx = name === '' || name.includes('nginx');
  const wanted = [...(issuer ? [issuerAnnotation] : []), ...(nginx ? uploads(values) : [])];
  return yaml(
    'gateway:',
    '  service:',
    '    type: ClusterIP',
    'ingress:',
    '  enabled: true',
    ...(name === '' ? ['  className: ${1:nginx}'] : []),
    ...hostName(values),
    ...annotations(wanted),
    ...tls(values),
  );
}

/** The `ssl` block; it has an effect only where `mountsSslBlock` says so. */
export const sslBlock = yaml('ssl:', '  enabled: true', '  secretName: ${1:polyaxon-cert}');

export const sslBlockOff = yaml('ssl:', '  enabled: false');

/** Google's ingress with a certificate that Google manages, named after a ManagedCertificate. */
export const googleCertificate = yaml(
  'ingress:',
  ...annotations([
    'networking.gke.io/managed-certificates: ${1:polyaxon-certificate}',
    'kubernetes.io/ingress.allow-http: "false"',
  ]),
);

/** AWS's controller reads no secrets, only certificates of ACM; given one, it listens on 443. */
export const amazonCertificate = yaml(
  'ingress:',
  ...annotations([
    'alb.ingress.kubernetes.io/certificate-arn: ${1:arn:aws:acm:us-east-1:111122223333:certificate/example}',
  ]),
);

/** Nothing reaches the gateway but `polyaxon port-forward` and the cluster's own pods. */
export function clusterOnly(values: Values): string {
  return yaml(
    ...(values.get('gateway.service.type') === 'ClusterIP'
      ? []
      : ['gateway:', '  service:', '    type: ClusterIP']),
    ...(values.truthy('ingress.enabled') ? ['ingress:', '  enabled: false'] : []),
  );
}

const issuerAnnotation = 'cert-manager.io/cluster-issuer: ${4:letsencrypt-prod}';

/** nginx's own limits (1 MB, 60 s) cut off uploads and downloads of artifacts. */
function uploads(values: Values): readonly string[] {
  const limits = [
    ['proxy-body-size', '4G'],
    ['proxy-read-timeout', '"600"'],
    ['proxy-send-timeout', '"600"'],
  ] as const;
  return limits
    .map(([name, limit]) => [`nginx.ingress.kubernetes.io/${name}`, limit] as const)
    .filter(([name]) => values.get(['ingress', 'annotations', name]) === undefined)
    .map(([name, limit]) => `${name}: ${limit}`);
}

function annotations(entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : ['  annotations:', ...entries.map((entry) => `    ${entry}`)];
}

function hostName(values: Values): readonly string[] {
  if (values.truthy('ingress.hostName')) return [];
  const host = snippetScalar(hostNamedElsewhere(values) ?? EXAMPLE_HOST);
  return [`  hostName: \${2:${host}}`];
}

/** Without a name that a certificate can be for, the controller goes by the certificate's own. */
function tls(values: Values): readonly string[] {
  if (values.truthy('ingress.tls')) return [];
  const given = values.truthy('ingress.hostName');
  const host = values.get('ingress.hostName');
  const secret = ['  tls:', '    - secretName: ${3:polyaxon-tls}'];
  if (given && !isHostName(host)) return secret;
  return [
    ...secret,
    '      hosts:',
    `        - ${isHostName(host) ? snippetScalar(host) : '${2}'}`,
  ];
}

function yaml(...lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
