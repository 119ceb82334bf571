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

/** Path of each image tag of a component that runs. */
export function tagPaths({ before, after }: { before: Values; after: Values }): readonly string[] {
  const isOn = (name: string) =>
    name === 'gateway' || (before.truthy(`${name}.enabled`) && after.truthy(`${name}.enabled`));
  return COMPONENTS.filter(isOn).map((name) => `${name}.imageTag`);
}
