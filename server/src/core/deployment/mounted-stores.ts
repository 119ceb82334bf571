import { isObject, isTruthy, type Json } from '../json.ts';
import type { Path } from '../path.ts';
import { isOpen } from '../values/is-open.ts';
import type { Values } from '../values/values.ts';

/** Keys of a `schema` that become part of a pod, each with an example. */
export type Needs = Readonly<Record<string, string>>;

/** Other kinds mount nothing but their secrets: partials/_stores.tpl:36, partials/_connections.tpl:44. */
export function needsOf(kind: Json | undefined): Needs | undefined {
  if (kind === 'host_path') return { hostPath: '/data/artifacts', mountPath: '/artifacts' };
  if (kind === 'volume_claim') return { volumeClaim: 'artifacts', mountPath: '/artifacts' };
  return undefined;
}

/** The artifacts store and the connections that the gateway mounts. */
export function mountedStores(values: Values): readonly Path[] {
  const store = isMounted(values, 'agent.enabled') && isObject(values.get('artifactsStore'));
  return [...(store ? [['artifactsStore']] : []), ...mountedConnections(values)];
}

/** The store is mounted only with the agent (_stores.tpl:35); connections always, if they are named. */
function isMounted(values: Values, path: string): boolean {
  return values.truthy(path) && !isOpen(values, path);
}

function mountedConnections(values: Values): readonly Path[] {
  const connections = values.get('connections');
  const mounted = values.get('mountConnections');
  if (!Array.isArray(connections) || !Array.isArray(mounted)) return [];
  return connections.flatMap((connection, index) => {
    if (!isObject(connection) || isTruthy(connection.isAlias)) return [];
    return mounted.includes(connection.name) ? [['connections', index]] : [];
  });
}
