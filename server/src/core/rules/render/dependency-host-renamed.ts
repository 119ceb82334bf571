import {
  DEPENDENCIES,
  HOSTS,
  isLookedFor,
  renamingsOf,
} from '../../deployment/renamed-services.ts';
import { nest } from '../../fixes/nest.ts';
import { formatPath } from '../../path.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const dependencyHostRenamed: Rule = {
  id: 'dependency-host-renamed',
  section: 'render',
  severity: 'error',
  title: 'Leave the bundled services under the names that the platform knows',
  why: 'The hosts of the bundled database and broker are fixed in the chart: `<release>-postgresql`, `<release>-redis-master` and `<release>-rabbitmq`, in the namespace of the release. The platform does not follow when a sub-chart names its Service differently, and looks for Secrets under the old name too.',
  how: 'Remove the override. A replicated PostgreSQL keeps the expected name with `postgresql.primary.name: ""`; Redis with Sentinel belongs under `externalServices.redis`. On a release that is installed, another name means a new, empty volume.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform'],
  versions: { from: '1.21' },
  source:
    'polyaxon/templates/partials/_postgres.tpl, polyaxon/templates/partials/_redis.tpl, polyaxon/templates/partials/_rabbitmq.tpl',
  *check({ values }) {
    for (const name of DEPENDENCIES) {
      if (!isLookedFor(values, name)) continue;
      for (const { at, effect, undo } of renamingsOf(values, name)) {
        const change = nest(undo.at.slice(0, -1), `${undo.at.at(-1)}: ${undo.value}\n`);
        yield {
          at,
          message: say`\`${formatPath(at)}\` ${effect}, but the platform looks for \`${HOSTS[name]}\` in its own namespace.`,
          fixes: [
            {
              title: say`Set ${formatPath(undo.at)} to ${undo.value}`,
              changes: [{ merge: change }],
            },
          ],
        };
      }
    }
  },
  example: {
    bad: `deploymentChart: platform
postgresql:
  architecture: replication
`,
    good: `deploymentChart: platform
postgresql:
  architecture: replication
  primary:
    name: ""
`,
  },
};
