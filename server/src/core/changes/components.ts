import { isServiceEnabled, POLYAXON_SERVICES } from '../deployment/placement.ts';
import type { ChangeContext } from '../rules/rule.ts';

/** Components that run before and after a change: they read one database, and are released together. */
export function keptComponents({ before, after }: ChangeContext): readonly string[] {
  return POLYAXON_SERVICES.filter(
    (name) => isServiceEnabled(before, name) && isServiceEnabled(after, name),
  );
}
