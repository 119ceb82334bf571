import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const KEYS = {
  'ui.singleUrl': 'false',
  'ui.defaultStreamsUrl': '""',
};

export const uiSingleurlEe: Rule = {
  id: 'ui-singleurl-ee',
  section: 'operations',
  severity: 'hint',
  title: 'Leave redirection to agents to the Enterprise Edition',
  why: 'Both keys are for an Enterprise control plane whose dashboard leads people on to the right agent. The Community Edition has a single gateway, and nothing to redirect to.',
  how: 'Clear the key, or set `organizationKey` if this is an Enterprise control plane.',
  docs: docs('docs/setup/platform/common-reference', 'ui'),
  charts: ['platform'],
  source: 'polyaxon/templates/proxies-cm.yaml',
  absence: true,
  *check({ values }) {
    // The Secret may hold the key.
    if (values.truthy('organizationKey') || values.truthy('platformSecret')) return;
    for (const [path, off] of Object.entries(KEYS)) {
      const value = values.get(path);
      if (!values.truthy(path) || value === 'false' || isOpen(values, path)) continue;
      yield {
        at: path,
        message: say`\`${path}\` is meant for an Enterprise control plane, but there is no \`organizationKey\`.`,
        fixes: [{ title: say`Clear ${path}`, changes: [{ replace: path.split('.'), with: off }] }],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
ui:
  singleUrl: true
`,
    good: `deploymentChart: platform
organizationKey: \${ORGANIZATION_KEY}
ui:
  singleUrl: true
`,
  },
};
