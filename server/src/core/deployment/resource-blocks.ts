import type { Path } from '../path.ts';
import { isOpen } from '../values/is-open.ts';
import type { Values } from '../values/values.ts';
import { CORE_SERVICES } from './placement.ts';

/** A `resources` map that ends up in a container. */
export interface ResourceBlock {
  readonly path: Path;
  /** Whether its limits do as well. */
  readonly limits: boolean;
}

/** Handed to the agent, which sets them on the containers that it adds to runs: agent-cm.yaml:28-31. */
const AUXILIARIES = ['init', 'sidecar', 'tmux', 'cleaner', 'notifier'];

const SUBCHARTS: readonly Path[] = [
  ['postgresql', 'primary'],
  ['postgresql', 'readReplicas'],
  ['redis', 'master'],
  ['redis', 'replica'],
  ['rabbitmq'],
];

/** The blocks that the user has a part in, of what is deployed. */
export function resourceBlocks(values: Values): readonly ResourceBlock[] {
  // The flag is for Polyaxon's own services only (worker-deployment.yaml:70).
  const limits = values.truthy('limitResources');
  const services = CORE_SERVICES.map((service) => ({ path: [service], limits }));
  const others = [['metrics'], ...AUXILIARIES.map((name) => [name]), ...SUBCHARTS];
  return [...services, ...others.map((path) => ({ path, limits: true }))]
    .filter(({ path }) => isDeployed(values, String(path[0])))
    .map(({ path, limits }) => ({ path: [...path, 'resources'], limits }))
    .filter(({ path }) => values.isWritten(path) && !isOpen(values, path));
}

function isDeployed(values: Values, part: string): boolean {
  if (part === 'gateway' || AUXILIARIES.includes(part)) return true;
  const enabled = [part, 'enabled'];
  return values.truthy(enabled) && !isOpen(values, enabled);
}
