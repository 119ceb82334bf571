import { hasGlobals } from '../../deployment/database-passwords.ts';
import { DEPENDENCIES, HOSTS, isLookedFor } from '../../deployment/renamed-services.ts';
import { PORTS, type Port } from '../../deployment/service-ports.ts';
import type { FixPlan } from '../../fix.ts';
import { nest } from '../../fixes/nest.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { type Json, plainText } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const dependencyPortMismatch: Rule = {
  id: 'dependency-port-mismatch',
  section: 'render',
  severity: 'error',
  title: 'Set the port of a bundled service in both places',
  why: 'The platform and the sub-chart read the port of a bundled service from different keys. Changed in one place alone, the platform connects to a port on which nothing listens.',
  how: 'Set both keys to the same port: `postgresql.service.ports.postgresql` and `postgresql.primary.service.ports.postgresql`, `redis.port` and `redis.master.service.ports.redis`, `rabbitmq.service.port` and `rabbitmq.service.ports.amqp`.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform'],
  absence: true,
  versions: { from: '1.21' },
  source:
    'polyaxon/templates/partials/_postgres.tpl, polyaxon/templates/partials/_redis.tpl, polyaxon/templates/partials/_rabbitmq.tpl',
  *check({ values }) {
    for (const name of DEPENDENCIES) {
      const { platform, service, usual } = PORTS[name];
      if (!isLookedFor(values, name) || (name === 'postgresql' && hasGlobals(values))) continue;
      if (isOpen(values, platform) || isOpen(values, service)) continue;
      const asked = values.truthy(platform) ? values.get(platform) : usual;
      const given = values.get(service) ?? usual;
      if (asked === undefined || plainText(asked) === plainText(given)) continue;
      yield {
        at: values.isWritten(platform) ? platform : service,
        on: 'value',
        message: say`The platform connects to port ${plainText(asked)} of \`${HOSTS[name]}\`, but that Service listens on ${plainText(given)}.`,
        fixes: fixes(values, PORTS[name], asked, given),
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
postgresql:
  service:
    ports:
      postgresql: 5433
`,
    good: `deploymentChart: platform
postgresql:
  service:
    ports:
      postgresql: 5433
  primary:
    service:
      ports:
        postgresql: 5433
`,
  },
};

/** A key that is written is meant, so the other one follows it first. */
function fixes(values: Values, port: Port, asked: Json, given: Json): readonly FixPlan[] {
  const follow = set(port.platform, given, !values.isWritten(port.platform));
  const change = set(port.service, asked, false);
  return values.isWritten(port.service) ? [follow, change] : [change, follow];
}

function set(path: Path, port: Json, safe: boolean): FixPlan {
  const merge = nest(path.slice(0, -1), `${String(path.at(-1))}: ${snippetScalar(port)}\n`);
  return { title: say`Set ${formatPath(path)} to ${plainText(port)}`, changes: [{ merge }], safe };
}
