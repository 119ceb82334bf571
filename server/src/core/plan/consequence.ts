/** What happens to an object; from what is worst to what is least. */
export const CONSEQUENCES = [
  'refused',
  'deleted',
  'recreated',
  'created',
  'restart',
  'hook',
  'config',
  'in-place',
] as const;

export type Consequence = (typeof CONSEQUENCES)[number];

const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);

/** Fields that Kubernetes lets nobody change, by kind. */
const IMMUTABLE: Readonly<Record<string, RegExp>> = {
  StatefulSet: /^spec\.(?:serviceName|selector|volumeClaimTemplates|podManagementPolicy)\b/,
  Deployment: /^spec\.selector\b/,
  DaemonSet: /^spec\.selector\b/,
  Service: /^spec\.clusterIP\b/,
  PersistentVolumeClaim: /^spec\.(?!resources\b)/,
  RoleBinding: /^roleRef\b/,
  ClusterRoleBinding: /^roleRef\b/,
  Job: /^spec\.(?:template|selector|completions)\b/,
};

/** What a changed field of an object that stays does to it; one that is not set has no value any more. */
export function consequenceOf(
  kind: string,
  field: string,
  { isHook, isSet = true }: { readonly isHook: boolean; readonly isSet?: boolean },
): Consequence {
  if (isHook) return 'hook';
  // A Service that asks for no address keeps the one that it has.
  const isKept = kind === 'Service' && !isSet;
  if (IMMUTABLE[kind]?.test(field) && !isKept) return 'refused';
  if (WORKLOADS.has(kind) && /^spec\.template\b/.test(field)) return 'restart';
  const isData = /^(?:data|stringData|binaryData|immutable|type)\b/.test(field);
  if ((kind === 'ConfigMap' || kind === 'Secret') && isData) return 'config';
  return 'in-place';
}
