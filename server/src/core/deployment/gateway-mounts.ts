import { isObject, isTruthy, type Json } from '../json.ts';
import type { Path } from '../path.ts';
import type { Values } from '../values/values.ts';
import { mountedStores, needsOf } from './mounted-stores.ts';

/** A volume that comes of a store or a connection. */
export interface Mount {
  /** The store or connection that it belongs to. */
  readonly store: Path;
  /** Where the volume's name is written: the store's own name, or that of its Secret or ConfigMap. */
  readonly name: Path;
  readonly mountPath: Path;
  /** `store` for a host path or a claim, whose volume has the store's name. */
  readonly kind: 'store' | 'secret' | 'configMap';
}

/** What the gateway mounts, in the order in which the chart writes it. */
export function gatewayMounts(values: Values): readonly Mount[] {
  const isDefault = values.truthy('agent.enabled') && !values.truthy('artifactsStore');
  const stores = isDefault ? [['defaultArtifactsStore']] : [];
  return [...stores, ...mountedStores(values)].flatMap((path) => mountsOf(values, path));
}

/** The volumes of a store or connection, for the gateway as for runs (_stores.tpl:66-96). */
export function mountsOf(values: Values, store: Path): readonly Mount[] {
  const mounts: Mount[] = [];
  if (needsOf(values.get([...store, 'kind']))) {
    const mountPath = [...store, 'schema', 'mountPath'];
    mounts.push({ store, name: [...store, 'name'], mountPath, kind: 'store' });
  }
  for (const kind of ['secret', 'configMap'] as const) {
    const mountPath = [...store, kind, 'mountPath'];
    if (!values.truthy(mountPath)) continue;
    mounts.push({ store, name: [...store, kind, 'name'], mountPath, kind });
  }
  return mounts;
}

/** The store, if there is one, and all connections. */
export function allStores(values: Values): readonly Path[] {
  const connections = values.get('connections');
  const paths = Array.isArray(connections)
    ? connections.flatMap((item: Json, i) => (isObject(item) ? [['connections', i]] : []))
    : [];
  const store = values.get('artifactsStore');
  return [...(isObject(store) && isTruthy(store) ? [['artifactsStore']] : []), ...paths];
}

/** Without an agent the Enterprise control plane knows of no connections (agent-cm.yaml:1). */
export function usesConnections(values: Values): boolean {
  return values.truthy('agent.enabled') || !values.truthy('organizationKey');
}
