import type { FixPlan } from '../fix.ts';
import type { Values } from '../values/values.ts';
import { setKeys } from './set-keys.ts';

/** A password of its own for the root user, for a person to choose. */
export function rootPasswordFix(values: Values): FixPlan {
  return {
    title: 'Set a password for the root user',
    changes: setKeys(values, 'user', { password: '${1:change-me}' }),
  };
}
