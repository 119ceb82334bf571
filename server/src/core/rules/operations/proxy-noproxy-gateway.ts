import { snippetScalar } from '../../fixes/snippet.ts';
import { plainText } from '../../json.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const NO_PROXY = 'proxy.noProxy';
const OPEN = ['proxy.enabled', NO_PROXY, 'proxy.httpProxy', 'dns.customCluster'];

export const proxyNoproxyGateway: Rule = {
  id: 'proxy-noproxy-gateway',
  section: 'operations',
  severity: 'warning',
  title: 'Keep calls inside the cluster off the proxy',
  why: 'The chart hands the proxy to its services as `HTTP_PROXY`, and with it every call to the gateway, which is named `<release>-polyaxon-gateway.<namespace>.svc.cluster.local`, may go out through the corporate proxy and get lost there.',
  how: "Add the cluster's domain to `proxy.noProxy`, e.g. `.svc.cluster.local`. An entry `.svc` alone does not match, since it is no ending of that name.",
  docs: docs('docs/setup/agents/reference', 'proxy'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/proxies-cm.yaml, agent/templates/proxies-cm.yaml',
  absence: true,
  check({ values }) {
    // Polyaxon calls its gateway by http.
    if (!values.truthy('proxy.enabled') || !values.truthy('proxy.httpProxy')) return [];
    if (OPEN.some((path) => isOpen(values, path))) return [];
    const domain = `svc.${plainText(values.get('dns.customCluster') ?? 'cluster.local')}`;
    const entries = entriesOf(values);
    if (entries.some((entry) => admits(entry, domain))) return [];
    const list = [...entries, ...(entries.length === 0 ? ['localhost', '127.0.0.1'] : [])];
    const text = snippetScalar([...list, `.${domain}`].join(','));
    return [
      {
        at: NO_PROXY,
        message: say`No entry of \`noProxy\` matches names below \`.${domain}\`, so calls to the gateway may go through the proxy.`,
        fixes: [
          {
            title: say`Add .${domain} to noProxy`,
            changes: [{ merge: `proxy:\n  noProxy: ${text}\n` }],
          },
        ],
      },
    ];
  },
  example: {
    bad: `deploymentChart: agent
agent:
  instance: acme.agents.main
agentSecret: polyaxon-agent
externalServices:
  api:
    host: polyaxon.acme.com
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: localhost,127.0.0.1
`,
    good: `deploymentChart: agent
agent:
  instance: acme.agents.main
agentSecret: polyaxon-agent
externalServices:
  api:
    host: polyaxon.acme.com
proxy:
  enabled: true
  httpProxy: http://proxy.acme.com:3128
  noProxy: localhost,127.0.0.1,.svc.cluster.local
`,
  },
};

function entriesOf(values: Values): readonly string[] {
  return plainText(values.get(NO_PROXY) ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** An ending of the gateway's name, the name itself, or the names of its namespace. */
function admits(entry: string, domain: string): boolean {
  const ending = entry.replace(/^\*?\.?/, '').replace(/:\d+$/, '');
  if (ending === '' || ending.includes('gateway')) return true;
  return `.${domain}`.endsWith(`.${ending}`) || ending.endsWith(`.${domain}`);
}
