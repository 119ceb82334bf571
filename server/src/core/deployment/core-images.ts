import type { Path } from '../path.ts';
import type { Values } from '../values/values.ts';

/** Services that the chart deploys, with the switch of those that may be off. */
const DEPLOYED = ['gateway', 'agent', 'operator', 'scheduler', 'compiler', 'worker', 'beat'];
/** Containers that the agent adds to runs: handed on as JSON, templates/agent-cm.yaml:27-31. */
const IN_RUNS = ['init', 'sidecar', 'notifier', 'cleaner', 'tmux'];

export interface CoreImage {
  readonly name: string;
  readonly tag: Path;
  /** Whether the chart puts image and tag together, so that an empty tag leaves a colon behind. */
  readonly joined: boolean;
}

/** The images in use whose tag the file itself sets. The gateway has no switch. */
export function taggedImages(values: Values): readonly CoreImage[] {
  const deployed = DEPLOYED.filter(
    (name) => name === 'gateway' || values.truthy([name, 'enabled']),
  );
  const hooks = ['cleanHooks'].filter((name) => values.truthy([name, 'image']));
  return [
    ...[...deployed, ...hooks].map((name) => ({ name, tag: [name, 'imageTag'], joined: true })),
    ...IN_RUNS.map((name) => ({ name, tag: [name, 'imageTag'], joined: false })),
  ].filter(({ tag }) => values.isWritten(tag));
}
