import { POLYAXON_SERVICES } from '../core/deployment/placement.ts';
import type { Path } from '../core/path.ts';
import { type Message, say } from '../core/words/say.ts';

const PLACEMENT = new Set([
  'nodeSelector',
  'tolerations',
  'affinity',
  'priorityClassName',
  'labels',
  'annotations',
]);
/** Keys that end up in the pods of runs. */
const REACHES: Readonly<Record<string, Message>> = {
  init: say`Reaches the helper containers of user runs`,
  sidecar: say`Reaches the helper containers of user runs`,
  connections: say`Reaches those user runs that name a connection`,
  artifactsStore: say`Reaches every user run: its artifacts go there`,
  cleaner: say`Reaches cleaner jobs alone, no user run`,
  notifier: say`Reaches no run in the Community Edition`,
};

/** Whether a key reaches the pods of user runs, where a person may believe either. */
export function userRuns(key: Path): readonly Message[] {
  const [first = '', second = ''] = key.map(String);
  const reaches = Object.hasOwn(REACHES, first) ? REACHES[first] : undefined;
  if (reaches !== undefined) return [reaches];
  if (first === 'agent' && second === 'serviceAccountImagePullSecrets') {
    return [say`Reaches user runs through their service account`];
  }
  if (first === 'agent' && PLACEMENT.has(second)) {
    return [say`Never reaches user runs; cleaner jobs take the placement`];
  }
  const never =
    first === 'securityContext' ||
    first === 'imagePullSecrets' ||
    PLACEMENT.has(first) ||
    (POLYAXON_SERVICES.includes(first) && (PLACEMENT.has(second) || second === 'imagePullSecrets'));
  return never ? [say`Never reaches user runs`] : [];
}
