import { certifiedHosts, covers } from '../../deployment/certified-hosts.ts';
import { isUndecided } from '../../deployment/exposure.ts';
import { isHostName } from '../../deployment/ingress-host.ts';
import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const HOST = 'ingress.hostName';
const TLS = 'ingress.tls';

export const ingressTlsHostMismatch: Rule = {
  id: 'ingress-tls-host-mismatch',
  section: 'operations',
  severity: 'warning',
  title: 'List the host of the ingress under its certificate',
  why: 'An ingress controller picks the certificate by the `hosts` in `ingress.tls`. A host that stands in none of them may be served with the default certificate, which browsers and the CLI refuse.',
  how: 'Write the same name into `ingress.hostName` and into the `hosts` of one entry of `ingress.tls`, and see that the certificate is for that name.',
  docs: docs('docs/setup/platform/common-reference', 'nginx-ingress'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/ing.yaml, agent/templates/ing.yaml',
  check({ values }) {
    const host = values.get(HOST);
    if (!values.truthy('ingress.enabled') || isUndecided(values) || !isHostName(host)) return [];
    const hosts = certifiedHosts(values.get(TLS));
    if (!hosts || hosts.some((name) => covers(name, host))) return [];
    return [
      {
        at: HOST,
        on: 'value',
        message: say`\`ingress.tls\` names no certificate for \`${host}\`.`,
        fixes: fixes(values, host, hosts),
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
      hosts:
        - ml.acme.com
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.acme.com
`,
  },
};

function fixes(values: Values, host: string, hosts: readonly string[]): readonly FixPlan[] {
  const first = values.get(['ingress', 'tls', 0, 'hosts']);
  const listed = [...(Array.isArray(first) ? first : []), host];
  const lines = listed.map((name) => `- ${snippetScalar(name)}\n`).join('');
  const add = { replace: ['ingress', 'tls', 0, 'hosts'], with: lines };
  const [only] = hosts;
  const rename = hosts.length === 1 && only !== undefined && !only.startsWith('*');
  return [
    { title: say`Add ${host} to the hosts of ingress.tls`, changes: [add] },
    ...(rename
      ? [
          {
            title: say`Use ${only} as the host of the ingress`,
            changes: [{ replace: HOST.split('.'), with: snippetScalar(only) }],
          },
        ]
      : []),
  ];
}
