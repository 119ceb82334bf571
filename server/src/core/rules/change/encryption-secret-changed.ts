import { changed, turnedOn } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

export const encryptionSecretChanged: ChangeRule = {
  id: 'encryption-secret-changed',
  section: 'change',
  severity: 'error',
  title: 'Keep the encryption key',
  why: 'What was encrypted with one key cannot be read with another or without one. With `platformSecret` the chart no longer hands over `encryptionSecret` at all.',
  how: 'Keep the Secret and the key in it. With `platformSecret`, put `POLYAXON_ENCRYPTION_SECRET` into that one.',
  charts: ['platform'],
  source: 'polyaxon/templates/partials/_plaform.tpl',
  checkChange(context) {
    const { before, after } = context;
    if (!before.truthy('encryptionSecret')) return [];
    const changedKey = changed(context, 'encryptionSecret');
    const hidden = turnedOn(context, 'platformSecret') && !before.truthy('platformSecret');
    const at =
      changedKey?.at ?? (hidden && after.truthy('encryptionSecret') ? 'platformSecret' : '');
    if (at === '') return [];
    const message =
      'The platform starts without the key that it encrypted with: what is encrypted cannot be read.';
    return [{ at, message }];
  },
  example: {
    before: `deploymentChart: platform
encryptionSecret: first
`,
    bad: `deploymentChart: platform
encryptionSecret: second
`,
    good: `deploymentChart: platform
encryptionSecret: first
timezone: UTC
`,
  },
};
