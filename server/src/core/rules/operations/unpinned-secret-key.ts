import { allOf, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const KEYS = ['polyaxonSecret', 'internalToken'];

export const unpinnedSecretKey: Rule = {
  id: 'unpinned-secret-key',
  section: 'operations',
  severity: 'hint',
  title: 'Give the release fixed secret keys',
  why: 'Left empty, these keys are made up anew each time the chart is rendered. Every upgrade then restarts the core pods. Argo CD renders it all the time, so there it is never in sync.',
  how: 'Set `polyaxonSecret` and `internalToken` to long random texts, e.g. from `openssl rand -hex 30`. They are secrets: keep them in an encrypted file or let your deployment tool fill them in.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/common-secrets.yaml, polyaxon/templates/partials/_plaform.tpl',
  production: true,
  absence: true,
  // No fix: a stand-in that everybody knows is worse than a text that nobody knows.
  check({ values, comparesRenders }) {
    const unset = KEYS.filter((key) => !values.truthy(key));
    const [first] = unset;
    if (first === undefined) return [];
    const names = allOf(unset.map((key) => `\`${key}\``));
    const subject = unset.length === 1 ? say`${names} is not set` : say`${names} are not set`;
    if (!comparesRenders) {
      const message = say`${subject}, so every upgrade makes up a new value and restarts the core pods.`;
      return [{ at: first, message }];
    }
    const message = say`${subject}, so each render makes up a new value: the application is never in sync, and every sync restarts the core pods.`;
    return [{ at: first, severity: 'warning', message }];
  },
  example: {
    bad: `deploymentChart: platform
deploymentType: kubernetes
`,
    good: `deploymentChart: platform
deploymentType: kubernetes
polyaxonSecret: \${POLYAXON_SECRET}
internalToken: \${POLYAXON_INTERNAL_TOKEN}
`,
  },
};
