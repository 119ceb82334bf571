import { uselessKeys } from '../../deployment/switches.ts';
import { allOf, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const emailNotEnabled: Rule = {
  id: 'email-not-enabled',
  section: 'no-effect',
  severity: 'warning',
  title: 'Turn e-mail on along with its settings',
  why: 'The chart passes the mail server on only if `email.enabled` is true, and the default is false. Invitations and password resets then go nowhere, though everything looks set up.',
  how: 'Set `email.enabled: true`. If mail is meant to be off, write `enabled: false`, so that a reader can tell.',
  docs: docs('docs/setup/platform/transactional-emails'),
  charts: ['platform'],
  // Before, the templates did not ask.
  versions: { from: '1.1' },
  // In an overlay, the switch may be in the base.
  absence: true,
  source: 'polyaxon/templates/platform-cm.yaml, polyaxon/templates/platform-secrets.yaml',
  check({ values }) {
    const set = uselessKeys(values, ['email']);
    if (set.length === 0) return [];
    const keys = set.map((key) => `\`${key}\``);
    const names = allOf(keys);
    return [
      {
        at: 'email',
        message:
          set.length === 1
            ? say`${names} of \`email\` has no effect: without \`enabled: true\`, no mail is sent.`
            : say`${names} of \`email\` have no effect: without \`enabled: true\`, no mail is sent.`,
        fixes: [
          { title: 'Turn e-mail on', changes: [{ merge: 'email:\n  enabled: true\n' }] },
          { title: 'Say that e-mail is off', changes: [{ merge: 'email:\n  enabled: false\n' }] },
        ],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
email:
  host: smtp.example.com
  port: 587
  useTls: true
  hostUser: polyaxon
`,
    good: `deploymentChart: platform
email:
  enabled: true
  host: smtp.example.com
  port: 587
  useTls: true
  hostUser: polyaxon
`,
  },
};
