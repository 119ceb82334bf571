import { hostNamedElsewhere, isHostName } from '../../deployment/ingress-host.ts';
import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import type { Values } from '../../values/values.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const TLS = 'ingress.tls';

export const ingressTlsShape: Rule = {
  id: 'ingress-tls-shape',
  section: 'render',
  severity: 'error',
  title: 'Write ingress.tls as a list',
  why: 'An Ingress has a list of certificates, each with the hosts that it is for, and the chart copies this value into it as it is. Kubernetes refuses a map in its place; there are no switches such as `enabled` in it.',
  how: 'Write one item for each certificate, with its `secretName` and its `hosts`.',
  docs: docs('docs/setup/platform/common-reference', 'nginx-ingress'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/ing.yaml, agent/templates/ing.yaml',
  supersedes: ['wrong-type'],
  check({ values }) {
    const tls = values.get(TLS);
    if (!isObject(tls)) return [];
    return [
      {
        at: TLS,
        message:
          '`ingress.tls` is a map, but Kubernetes takes only a list of certificates for an Ingress.',
        fixes: [asList(values, tls)],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  tls:
    enabled: true
    secretName: polyaxon-cert
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-cert
      hosts:
        - polyaxon.acme.com
`,
  },
};

function asList(values: Values, tls: JsonObject): FixPlan {
  const change = (text: string) => [{ replace: TLS.split('.'), with: text }];
  if (Object.keys(tls).length === 0 || tls.enabled === false) {
    return { title: 'Write an empty list', changes: change('[]') };
  }
  const secret = typeof tls.secretName === 'string' ? snippetScalar(tls.secretName) : undefined;
  const hosts = hostsOf(values, tls);
  const items = hosts.map((host) => `\n    - ${snippetScalar(host)}`).join('');
  return {
    title: 'Write ingress.tls as a list',
    changes: change(
      `- secretName: ${secret ?? '${1:polyaxon-cert}'}\n  hosts:${items || '\n    - ${2:polyaxon.example.com}'}\n`,
    ),
  };
}

/** Those of the map, else the host of the ingress. */
function hostsOf(values: Values, { hosts, host }: JsonObject): readonly string[] {
  const listed = [hosts ?? [], host ?? []].flat();
  const named = listed.filter((item: Json) => isHostName(item));
  if (named.length > 0) return named;
  const fallback = [values.get('ingress.hostName'), hostNamedElsewhere(values)].find(isHostName);
  return fallback === undefined ? [] : [fallback];
}
