import { type Door, isLimited, mountsSslBlock } from '../deployment/exposure.ts';
import { ingressClass, isHostName, isPublicName } from '../deployment/ingress-host.ts';
import type { FixPlan } from '../fix.ts';
import type { Values } from '../values/values.ts';
import {
  amazonCertificate,
  clusterOnly,
  googleCertificate,
  ingressTls,
  ingressWithTls,
  sslBlock,
} from './tls-templates.ts';

/** Ways to close one door or to put TLS on it, best first. */
export function tlsFixes(values: Values, door: Door): readonly FixPlan[] {
  if (door === 'ingress') {
    return [
      ...ingressFixes(values),
      plan('Keep the gateway inside the cluster', clusterOnly(values)),
    ];
  }
  if (values.truthy('ingress.enabled')) return [throughIngressOnly(values)];
  // An ingress could open what an internal load balancer keeps private.
  if (isLimited(values, door))
    return [plan('Keep the gateway inside the cluster', clusterOnly(values))];
  return [
    plan('Put an ingress with TLS in front of the gateway', ingressWithTls(values)),
    ...letsEncrypt(
      values,
      "Put an ingress with a Let's Encrypt certificate in front of the gateway",
    ),
    ...(mountsSslBlock(values.chart) ? [plan('Serve TLS from the gateway itself', sslBlock)] : []),
    plan('Keep the gateway inside the cluster', clusterOnly(values)),
  ];
}

function ingressFixes(values: Values): readonly FixPlan[] {
  const name = ingressClass(values);
  if (name === 'alb') return [plan('Use a certificate of AWS ACM', amazonCertificate)];
  return [
    plan('Add TLS to the ingress', ingressTls(values)),
    ...(name.startsWith('gce')
      ? [plan('Use a certificate that Google manages', googleCertificate)]
      : letsEncrypt(values, "Add a Let's Encrypt certificate to the ingress")),
  ];
}

/** Not for addresses and local names, which it cannot vouch for, nor over an issuer of the user's. */
function letsEncrypt(values: Values, title: string): readonly FixPlan[] {
  const host = values.get('ingress.hostName');
  if (values.truthy('ingress.hostName') && !(isHostName(host) && isPublicName(host))) return [];
  const issuers = ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer'];
  if (issuers.some((issuer) => values.truthy(['ingress', 'annotations', issuer]))) return [];
  const template = values.truthy('ingress.enabled') ? ingressTls : ingressWithTls;
  return [plan(title, template(values, { issuer: true }))];
}

/** GCE, and ALB by default, send traffic to node ports: polyaxon/values.yaml:71. */
function throughIngressOnly(values: Values): FixPlan {
  const type = /^(gce|alb)/.test(ingressClass(values)) ? 'NodePort' : 'ClusterIP';
  const merge = `gateway:\n  service:\n    type: ${type}\n`;
  return plan('Let the ingress alone reach the gateway', merge);
}

function plan(title: string, merge: string): FixPlan {
  return { title, changes: [{ merge }] };
}
