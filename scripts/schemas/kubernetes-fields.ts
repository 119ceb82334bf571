import { isObject, type JsonObject } from '../../server/src/core/json.ts';

interface Fields {
  readonly what: string;
  readonly names: readonly string[];
}

const PROBE: Fields = {
  what: 'a Kubernetes probe',
  names: [
    ...['exec', 'grpc', 'httpGet', 'tcpSocket', 'initialDelaySeconds', 'periodSeconds'],
    ...['timeoutSeconds', 'successThreshold', 'failureThreshold', 'terminationGracePeriodSeconds'],
  ],
};

const SECURITY = [
  ...['appArmorProfile', 'runAsGroup', 'runAsNonRoot', 'runAsUser', 'seLinuxOptions'],
  ...['seccompProfile', 'windowsOptions'],
];

/** What Kubernetes (1.33) knows in maps that the bundled charts write out as they are. */
const FIELDS: Readonly<Record<string, Fields>> = {
  livenessProbe: PROBE,
  readinessProbe: PROBE,
  startupProbe: PROBE,
  customLivenessProbe: PROBE,
  customReadinessProbe: PROBE,
  customStartupProbe: PROBE,
  containerSecurityContext: {
    what: "a container's security context",
    names: [
      ...SECURITY,
      ...['allowPrivilegeEscalation', 'capabilities', 'privileged', 'procMount'],
      'readOnlyRootFilesystem',
    ],
  },
  podSecurityContext: {
    what: "a pod's security context",
    names: [
      ...SECURITY,
      ...['fsGroup', 'fsGroupChangePolicy', 'seLinuxChangePolicy', 'supplementalGroups'],
      ...['supplementalGroupsPolicy', 'sysctls'],
    ],
  },
  resources: { what: "a container's resources", names: ['claims', 'limits', 'requests'] },
};

/** A node for a map of Kubernetes' own, closed; other nodes as they are. */
export function withKubernetesFields(node: JsonObject, key: string, isYaml: boolean): JsonObject {
  const fields = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
  const isMap = [node.type].flat().includes('object');
  if (!fields || !isYaml || !isMap) return node;
  const known = isObject(node.properties) ? node.properties : {};
  const others = fields.names.filter((name) => !Object.hasOwn(known, name));
  return {
    ...node,
    'x-fields': fields.what,
    properties: { ...known, ...Object.fromEntries(others.map((name) => [name, {}])) },
    additionalProperties: false,
  };
}
