import { isTemplated, isTruthy, type Json } from '../json.ts';
import type { Values } from '../values/values.ts';

/*
 * What the chart writes into pods: partials/_securityContext.tpl, which prefers the keys of charts
 * before 1.13, `user` and `group`, where they are set.
 */

export function isEnabled(values: Values): boolean {
  const enabled = 'securityContext.enabled';
  return values.truthy(enabled) && !isTemplated(values.get(enabled));
}

export function podUser(values: Values): Json | undefined {
  return firstSet(values, 'user', 'runAsUser');
}

export function podGroup(values: Values): Json | undefined {
  return firstSet(values, 'group', 'runAsGroup');
}

function firstSet(values: Values, legacy: string, key: string): Json | undefined {
  const old = values.get(['securityContext', legacy]);
  return isTruthy(old) ? old : values.get(['securityContext', key]);
}
