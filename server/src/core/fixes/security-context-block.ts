import { isTruthy, type Json } from '../json.ts';
import type { Values } from '../values/values.ts';
import { isScalar, snippetScalar } from './snippet.ts';

/** The chart's own user and group: polyaxon/values.yaml:609-611. */
export const DEFAULT_ID = 2222;

/** Only the switch: the chart has sound defaults for the rest. */
export const securityContextOn = 'securityContext:\n  enabled: true\n';

/**
 * The whole block, as a merge. Ids that the user has written stay, so they are copied where `fsGroup`
 * needs them; a mirror of a value that stays is empty.
 */
export function securityContextBlock(values: Values): string {
  const runAsGroup = 'securityContext.runAsGroup';
  const keeps = values.truthy(runAsGroup) && values.isWritten(runAsGroup);
  const group = snippetScalar(idOf(values.get(runAsGroup)));
  return `securityContext:
  enabled: true
  runAsUser: \${1:${snippetScalar(idOf(values.get('securityContext.runAsUser')))}}
  runAsGroup: \${2:${group}}
  fsGroup: ${keeps ? group : '${2}'}
  allowPrivilegeEscalation: false
  runAsNonRoot: true
`;
}

function idOf(id: Json | undefined): Json {
  // A map or a list is no id, and its braces would end a placeholder.
  return id !== undefined && isScalar(id) && isTruthy(id) ? id : DEFAULT_ID;
}
