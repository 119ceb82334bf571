import { isUndecided } from '../../deployment/exposure.ts';
import { hasSign, type Sign } from '../../deployment/sign.ts';
import { ingressTls } from '../../fixes/tls-templates.ts';
import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** What makes cert-manager look at an Ingress. */
const REQUESTS: readonly (Sign & { readonly name: string })[] = [
  { name: 'kubernetes.io/tls-acme', is: ['true', true] },
  { name: 'cert-manager.io/cluster-issuer' },
  { name: 'cert-manager.io/issuer' },
].map((sign) => ({ ...sign, at: ['ingress', 'annotations', sign.name] }));

export const tlsAnnotationTlsAcme: Rule = {
  id: 'tls-annotation-tls-acme',
  section: 'operations',
  severity: 'warning',
  title: 'Tell cert-manager where to put the certificate',
  why: 'The annotation only says who issues the certificate. Its names and the Secret for it are taken from `ingress.tls`; where that is empty, there is nothing to ask for.',
  how: 'Add an entry with `secretName` and `hosts` to `ingress.tls`. cert-manager makes the Secret.',
  docs: docs('integrations/setup/letsencrypt'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/ing.yaml, agent/templates/ing.yaml',
  absence: true,
  check({ values }) {
    if (!values.truthy('ingress.enabled') || values.truthy('ingress.tls')) return [];
    const request = REQUESTS.find((sign) => hasSign(values, sign));
    if (!request || isUndecided(values) || isOpen(values, request.at)) return [];
    return [
      {
        at: request.at,
        message: say`Without \`ingress.tls\`, \`${request.name}\` may get no certificate: nothing names a Secret for it.`,
        fixes: [{ title: 'Add TLS to the ingress', changes: [{ merge: ingressTls(values) }] }],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    cert-manager.io/cluster-issuer: letsencrypt-prod
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    cert-manager.io/cluster-issuer: letsencrypt-prod
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.acme.com
`,
  },
};
