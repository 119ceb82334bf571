import type { Door } from '../deployment/exposure.ts';
import { ingressClass } from '../deployment/ingress-host.ts';
import type { FixPlan } from '../fix.ts';
import type { Values } from '../values/values.ts';
import { clusterOnly } from './tls-templates.ts';

/** Ways to let fewer people reach a door that has TLS already. */
export function limitFixes(values: Values, door: Door): readonly FixPlan[] {
  const close = plan('Keep the gateway inside the cluster', clusterOnly(values));
  const annotation = door === 'ingress' ? limitOf(ingressClass(values)) : undefined;
  if (!annotation) return [close];
  const merge = `ingress:\n  annotations:\n    ${annotation.entry}\n`;
  return [plan(annotation.title, merge), close];
}

/** Only for controllers whose annotations are known. */
function limitOf(name: string) {
  if (name === 'alb') {
    return {
      title: 'Use an internal load balancer',
      entry: 'alb.ingress.kubernetes.io/scheme: internal',
    };
  }
  if (name !== '' && !name.includes('nginx')) return undefined;
  return {
    title: 'Admit only known addresses',
    entry: 'nginx.ingress.kubernetes.io/whitelist-source-range: ${1:10.0.0.0/8}',
  };
}

function plan(title: string, merge: string): FixPlan {
  return { title, changes: [{ merge }] };
}
