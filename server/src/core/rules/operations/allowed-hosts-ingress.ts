import { snippetScalar } from '../../fixes/snippet.ts';
import { isTemplated, type Json } from '../../json.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const HOSTS = 'allowedHosts';

/** A host of ingress or of the top-level hostName is on the list anyhow (the platform adds its own). */
export const allowedHostsIngress: Rule = {
  id: 'allowed-hosts-ingress',
  section: 'operations',
  severity: 'warning',
  title: 'Let allowedHosts admit the probes',
  why: 'With `allowedHosts` set, the chart sends the health probes under the host name `<release>-polyaxon-api`. If the list leaves it out, the API may refuse its own probes, and Kubernetes then keeps the gateway out of service and restarts it.',
  how: 'Add `<release>-polyaxon-api` to the list, and the name under which the agent calls the gateway, `<release>-polyaxon-gateway.<namespace>.svc.cluster.local`. The host of the ingress is admitted on its own.',
  docs: docs('docs/setup/platform/common-reference', 'ips-hosts-white-list'),
  charts: ['platform'],
  source: 'polyaxon/templates/api-deployment.yaml, polyaxon/templates/platform-cm.yaml',
  check({ values }) {
    const hosts = values.get(HOSTS);
    if (!Array.isArray(hosts) || hosts.length === 0 || hosts.some(isTemplated)) return [];
    if (hosts.some(admitsProbes)) return [];
    const items = hosts.map((host) => `- ${snippetScalar(host)}\n`).join('');
    return [
      {
        at: HOSTS,
        message:
          '`allowedHosts` does not name `<release>-polyaxon-api`, the host of the health probes, which the API can then refuse.',
        fixes: [
          {
            title: 'Admit the probes',
            changes: [{ replace: [HOSTS], with: `${items}- \${1:polyaxon}-polyaxon-api\n` }],
          },
        ],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
allowedHosts:
  - .acme.com
`,
    good: `deploymentChart: platform
allowedHosts:
  - .acme.com
  - polyaxon-polyaxon-api
  - polyaxon-polyaxon-gateway.polyaxon.svc.cluster.local
`,
  },
};

/** The release's name is not known, and may be cut off (templates/_helpers.tpl:14). */
function admitsProbes(host: Json): boolean {
  return typeof host === 'string' && (host === '*' || /-api$/i.test(host));
}
