import { switchedOff as sectionsOff } from '../../deployment/switches.ts';
import { nest } from '../../fixes/nest.ts';
import { formatPath } from '../../path.ts';
import { allOf, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const switchedOff: Rule = {
  id: 'switched-off',
  section: 'no-effect',
  severity: 'warning',
  title: 'Turn on what has settings',
  why: 'Ingress, proxy, LDAP, the scheduler and other parts of the chart are off by default, and no template reads their settings until `enabled` is true. The file looks as if they were there.',
  how: 'Set `enabled: true`. If the part is meant to be off, write `enabled: false`, so that a reader can tell.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  // In an overlay, the switch may be in the base.
  absence: true,
  source:
    'polyaxon/templates/ing.yaml, polyaxon/templates/proxies-cm.yaml, polyaxon/templates/platform-cm.yaml, polyaxon/templates/scheduler-deployment.yaml',
  *check({ values }) {
    for (const { section, keys } of sectionsOff(values)) {
      const names = allOf(keys.map((key) => `\`${key}\``));
      const name = formatPath(section);
      yield {
        at: section,
        message:
          keys.length === 1
            ? say`${names} of \`${name}\` has no effect: nothing sets \`${name}.enabled\`, and it is off by default.`
            : say`${names} of \`${name}\` have no effect: nothing sets \`${name}.enabled\`, and it is off by default.`,
        fixes: [
          { title: say`Turn ${name} on`, changes: [{ merge: nest(section, 'enabled: true\n') }] },
          {
            title: say`Say that ${name} is off`,
            changes: [{ merge: nest(section, 'enabled: false\n') }],
          },
        ],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
externalServices:
  errors:
    backend: sentry
    options:
      dsn: https://sentry.acme.com/1
`,
    good: `deploymentChart: platform
externalServices:
  errors:
    enabled: true
    backend: sentry
    options:
      dsn: https://sentry.acme.com/1
`,
  },
};
