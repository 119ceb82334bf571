import type { Change, FixPlan } from '../../fix.ts';
import { nest } from '../../fixes/nest.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isObject, isTemplated } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const externalHostWithScheme: Rule = {
  id: 'external-host-with-scheme',
  section: 'operations',
  severity: 'warning',
  title: 'Write hosts without a scheme or a path',
  why: 'The chart puts scheme, host and port together itself, and an Ingress takes bare names only. A URL in the place of a host makes addresses that lead nowhere, or is refused.',
  how: 'Keep the name alone. A port belongs into `port` beside it; the chart takes 443 for https and every other port for http.',
  docs: docs('docs/setup/agents/reference', 'control-plane'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_proxies.tpl, polyaxon/templates/ing.yaml',
  *check({ values }) {
    for (const path of hostPaths(values)) {
      const host = values.get(path);
      if (typeof host !== 'string' || isTemplated(host) || !isUrl(host, path)) continue;
      yield {
        at: path,
        on: 'value',
        message: say`\`${formatPath(path)}\` has to be a bare host name, but this has ${host.includes('://') ? 'a scheme' : 'a path'}.`,
        fixes: fixes(values, path, host),
      };
    }
  },
  example: {
    bad: `deploymentChart: agent
agent:
  instance: acme.agents.main
agentSecret: polyaxon-agent
externalServices:
  api:
    host: https://polyaxon.acme.com
`,
    good: `deploymentChart: agent
agent:
  instance: acme.agents.main
agentSecret: polyaxon-agent
externalServices:
  api:
    host: polyaxon.acme.com
`,
  },
};

/** Where the chart reads a host, apart from the streams', which nothing works with. */
function* hostPaths(values: Values): Iterable<Path> {
  for (const service of ['api', 'gateway', 'postgresql', 'redis', 'rabbitmq']) {
    // The bundled one goes before it.
    if (!values.truthy([service, 'enabled']) || service === 'gateway') {
      yield ['externalServices', service, 'host'];
    }
  }
  if (!values.truthy('ingress.enabled')) return;
  yield ['ingress', 'hostName'];
  const tls = values.get('ingress.tls');
  if (!Array.isArray(tls)) return;
  for (const [index, entry] of tls.entries()) {
    const hosts = isObject(entry) ? entry.hosts : undefined;
    if (!Array.isArray(hosts)) continue;
    for (const position of hosts.keys()) yield ['ingress', 'tls', index, 'hosts', position];
  }
}

/** A database may be at a Unix socket, which is a path. */
function isUrl(host: string, path: Path): boolean {
  return host.includes('://') || (host.includes('/') && path[1] !== 'postgresql');
}

function fixes(values: Values, path: Path, url: string): readonly FixPlan[] {
  const parts = /^(?:([a-z][a-z\d+.-]*):\/\/)?([a-z\d.*-]+)(?::(\d+))?(?:\/.*)?$/i.exec(url);
  const [, scheme, host, port] = parts ?? [];
  if (host === undefined || host === '') return [];
  const bare: Change = { replace: path, with: snippetScalar(host) };
  const owner = path.slice(0, -1);
  const wanted = port ?? (scheme?.toLowerCase() === 'http' ? '80' : undefined);
  if (path[0] !== 'externalServices' || wanted === undefined || values.truthy([...owner, 'port'])) {
    return [{ title: 'Keep only the host name', changes: [bare] }];
  }
  const merge = nest(owner, `port: ${wanted}\n`);
  return [
    { title: say`Keep only the host name, and set port ${wanted}`, changes: [bare, { merge }] },
  ];
}
