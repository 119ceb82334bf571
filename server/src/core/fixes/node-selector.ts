import type { Path } from '../path.ts';
import { nest } from './nest.ts';

/** What to merge for a node selector at `path`: the root, a service, a dependency's own place. */
export function nodeSelectorTemplate(path: Path): string {
  return nest(path, 'nodeSelector:\n  ${1:polyaxon}: ${2:core}\n');
}
