import { isDnsName } from '../../deployment/dns-name.ts';
import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isObject, isTemplated } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const ingressHostInvalid: Rule = {
  id: 'ingress-host-invalid',
  section: 'render',
  severity: 'error',
  title: 'Give the ingress a host name that Kubernetes takes',
  why: 'Kubernetes takes DNS names for an Ingress and nothing else: lower-case letters, digits, hyphens and dots, with a `*` as the first part at most. It refuses addresses, ports, underscores and capital letters, and the release fails.',
  how: "Write the bare name in lower case. The port is the ingress controller's matter, and an IP address needs no host at all: a load balancer serves it.",
  docs: docs('docs/setup/platform/common-reference', 'ingress-and-gateway-service'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/ing.yaml, agent/templates/ing.yaml',
  *check({ values }) {
    if (!values.truthy('ingress.enabled') || isOpen(values, 'ingress.enabled')) return;
    for (const path of hostPaths(values)) {
      const host = values.get(path);
      if (typeof host !== 'string' || host === '' || isTemplated(host)) continue;
      // A URL has a rule of its own, which knows what becomes of its parts.
      if (isDnsName(host.replace(/^\*\./, '')) || host.includes('/')) continue;
      const message = say`\`${formatPath(path)}\` ${fault(host)}, and Kubernetes refuses the Ingress.`;
      yield { at: path, on: 'value', message, fixes: fixes(path, host) };
    }
  },
  example: {
    bad: `deploymentChart: platform
ingress:
  enabled: true
  hostName: Polyaxon.Acme.com
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
`,
  },
};

function* hostPaths(values: Values): Iterable<Path> {
  yield ['ingress', 'hostName'];
  const tls = values.get('ingress.tls');
  if (!Array.isArray(tls)) return;
  for (const [index, entry] of tls.entries()) {
    const hosts = isObject(entry) && Array.isArray(entry.hosts) ? entry.hosts : [];
    for (const position of hosts.keys()) yield ['ingress', 'tls', index, 'hosts', position];
  }
}

function fault(host: string): string {
  if (/^[\d.]+$/.test(host) || /^\[?[\da-f:]*:[\da-f:]*:[\da-f:]*\]?$/i.test(host)) {
    return 'is an address instead of a name';
  }
  if (/^[^:\s]+:\d+$/.test(host)) return 'has a port';
  if (isDnsName(host.toLowerCase())) return 'has capital letters';
  return 'is no DNS name';
}

function fixes(path: Path, host: string): readonly FixPlan[] {
  const bare = host.toLowerCase().replace(/:\d+$/, '');
  if (!isDnsName(bare)) return [];
  const isCase = host.toLowerCase() === bare;
  const changes = [{ replace: path, with: snippetScalar(bare) }];
  return [{ title: say`Change to ${bare}`, changes, ...(isCase ? { safe: true } : {}) }];
}
