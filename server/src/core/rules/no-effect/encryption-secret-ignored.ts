import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** No fix: what has to move is inside the Secrets. */
export const encryptionSecretIgnored: Rule = {
  id: 'encryption-secret-ignored',
  section: 'no-effect',
  severity: 'warning',
  title: 'Keep the encryption key in the platform Secret',
  why: 'The chart gives the services the Secret of `encryptionSecret` only where it makes the platform Secret by itself. With a `platformSecret` that branch is skipped, and what was encrypted with the key cannot be read.',
  how: 'Copy the entry `POLYAXON_ENCRYPTION_SECRET` into the Secret that `platformSecret` names, then remove `encryptionSecret`.',
  docs: docs('docs/setup/platform/encryption'),
  charts: ['platform'],
  source: 'polyaxon/templates/partials/_plaform.tpl',
  check({ values }) {
    if (!values.truthy('encryptionSecret') || !values.truthy('platformSecret')) return [];
    return [
      {
        at: 'encryptionSecret',
        message:
          '`encryptionSecret` is not used together with `platformSecret`: no service gets the encryption key from it.',
        tags: ['unnecessary'],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
platformSecret: polyaxon-platform
encryptionSecret: polyaxon-encryption
`,
    good: `deploymentChart: platform
platformSecret: polyaxon-platform
`,
  },
};
