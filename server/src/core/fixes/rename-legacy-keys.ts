import { podGroup } from '../deployment/pod-security.ts';
import type { FixPlan } from '../fix.ts';
import { isTruthy } from '../json.ts';
import type { Values } from '../values/values.ts';
import { allOf, say } from '../words/say.ts';
import { snippetScalar } from './snippet.ts';

/** What chart 1.13 made of the old keys. */
export const RENAMED = { user: 'runAsUser', group: 'runAsGroup' } as const;

type LegacyKey = keyof typeof RENAMED;

const KEYS = ['user', 'group'] as const satisfies readonly LegacyKey[];

export function legacyKeys(values: Values): readonly LegacyKey[] {
  return KEYS.filter((key) => values.truthy(['securityContext', key]));
}

/** Renames all of them, and writes what has to go with the new names. */
export function renameLegacyKeys(values: Values): FixPlan {
  const old = legacyKeys(values);
  const changes = old.map((key) => ({
    move: ['securityContext', key],
    to: ['securityContext', RENAMED[key]],
  }));
  const entries = [...missingIds(values, old), ...fsGroup(values)];
  return {
    title: say`Rename ${allOf(old)} to ${allOf(old.map((key) => RENAMED[key]))}`,
    changes: [...changes, { merge: ['securityContext:\n', ...entries].join('') }],
  };
}

/** The official CLI wants both ids or none. */
function missingIds(values: Values, old: readonly LegacyKey[]): readonly string[] {
  return KEYS.filter((key) => !old.includes(key)).flatMap((key) => {
    const path = ['securityContext', RENAMED[key]];
    const id = values.get(path);
    if (values.isWritten(path) || id === undefined) return [];
    return [`  ${RENAMED[key]}: ${snippetScalar(id)}\n`];
  });
}

function fsGroup(values: Values): readonly string[] {
  const group = podGroup(values);
  if (group === undefined || !isTruthy(group)) return [];
  return [`  fsGroup: ${snippetScalar(group)}\n`];
}
