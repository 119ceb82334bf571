import type { ChangeContext } from '../rules/rule.ts';
import type { Values } from '../values/values.ts';

/** Components that migrate and read one database, and are released together. */
const COMPONENTS = [
  'gateway',
  'agent',
  'operator',
  'scheduler',
  'compiler',
  'worker',
  'beat',
] as const;

/** Components that run before and after a change. */
export function keptComponents({ before, after }: ChangeContext): readonly string[] {
  const isOn = (values: Values, name: string) =>
    name === 'gateway' || values.truthy(`${name}.enabled`);
  return COMPONENTS.filter((name) => isOn(before, name) && isOn(after, name));
}
