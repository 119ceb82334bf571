import { isObject, isTemplated, type Json } from '../json.ts';
import type { Values } from '../values/values.ts';

/** Kinds of stores whose files have an owner, and lie on one node or in one volume. */
const LOCAL = ['host_path', 'volume_claim'];

/** Whether the artifacts store, or a connection that the API mounts, is a folder or a volume. */
export function hasLocalStore(values: Values): boolean {
  const mounted = values.get('mountConnections');
  const names: readonly Json[] = Array.isArray(mounted) ? mounted : [];
  const connections = values.get('connections');
  const stores = [
    values.get('artifactsStore'),
    ...(Array.isArray(connections)
      ? connections.filter((each: Json) => isObject(each) && names.includes(each.name ?? null))
      : []),
  ];
  return stores.some((store) => isObject(store) && LOCAL.includes(String(store.kind)));
}

/** Where artifacts go to, as one text; the chart's own store where none is set. */
export function storeLocation(values: Values): string {
  const own = values.get('artifactsStore');
  const store =
    isObject(own) && Object.keys(own).length > 0 ? own : values.get('defaultArtifactsStore');
  if (!isObject(store)) return '';
  const { kind, schema } = store;
  const place = isObject(schema)
    ? (schema.bucket ?? schema.volumeClaim ?? schema.hostPath ?? null)
    : null;
  return JSON.stringify([kind ?? null, place]);
}

/** Names of the connections; undefined where they are not all known. */
export function connectionNames(values: Values): readonly string[] | undefined {
  const connections = values.get('connections');
  if (connections === undefined || connections === null) return [];
  if (!Array.isArray(connections)) return undefined;
  const names = connections.map((each: Json) => (isObject(each) ? each.name : undefined));
  return names.every((name) => typeof name === 'string') ? names : undefined;
}

/** Another tool fills in the store or a part of it. */
export function isOpenStore(values: Values): boolean {
  return hasHole(values.get('artifactsStore')) || hasHole(values.get('defaultArtifactsStore'));
}

function hasHole(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.some(hasHole);
  return isObject(value) ? Object.values(value).some(hasHole) : isTemplated(value);
}
