import type { FixPlan } from '../fix.ts';
import type { Values } from '../values/values.ts';
import { setKeys } from './set-keys.ts';

/** For a platform that gives a password to a bundled Redis that asks for none. */
export function askForPasswordFixes(values: Values): readonly FixPlan[] {
  // The default is known to everybody.
  const isDefault = values.get('redis.auth.password') === 'polyaxon';
  const auth = {
    enabled: 'true',
    ...(isDefault ? { password: '${1:change-me}' } : {}),
  };
  return [
    { title: 'Make Redis ask for the password', changes: setKeys(values, 'redis.auth', auth) },
    { title: 'Use no Redis password', changes: [{ merge: 'redis:\n  usePassword: false\n' }] },
  ];
}

/** For a Redis that asks for a password which the platform does not give. */
export function givePasswordFix(values: Values): FixPlan {
  return {
    title: 'Set redis.usePassword',
    changes: [{ merge: 'redis:\n  usePassword: true\n' }],
    safe: !values.isWritten('redis.usePassword'),
  };
}

/** For an external Redis whose password only comes with the scheduler. */
export const SCHEDULER_FIXES: readonly FixPlan[] = [
  { title: 'Enable the scheduler', changes: [{ merge: 'scheduler:\n  enabled: true\n' }] },
  {
    title: 'Use no Redis password',
    changes: [{ merge: 'externalServices:\n  redis:\n    usePassword: false\n' }],
  },
];
