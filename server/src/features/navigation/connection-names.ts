import { isObject, type Json } from '../../core/json.ts';
import type { Path } from '../../core/path.ts';
import type { KnownLayer, Release } from '../../core/releases/release.ts';
import { spanInLayer } from '../../core/releases/span-in-site.ts';
import { isSeen } from './keys-in-layers.ts';
import type { Target } from './target.ts';

/** The name of a connection or store, where one layer writes it. */
export interface ConnectionName {
  readonly layer: KnownLayer;
  readonly path: Path;
  readonly name: string;
  /** Others ask for a connection by the name that it is defined with. */
  readonly isDefined: boolean;
}

const STORES = ['artifactsStore', 'defaultArtifactsStore'];
/** The second one is of charts before 2.0. */
const USES = ['mountConnections', 'notificationConnections'];

/** All names of connections in a layer, whether another one overrides them or not. */
export function connectionNames(layer: KnownLayer): readonly ConnectionName[] {
  const { written } = layer;
  const found: ConnectionName[] = [];
  const add = (name: Json | undefined, path: Path, isDefined: boolean) => {
    if (typeof name === 'string' && name !== '') found.push({ layer, path, name, isDefined });
  };
  for (const store of STORES) add(nameOf(written[store]), [store, 'name'], true);
  for (const [index, item] of listAt(written.connections).entries()) {
    add(nameOf(item), ['connections', index, 'name'], true);
  }
  for (const key of USES) {
    for (const [index, item] of listAt(written[key]).entries()) add(item, [key, index], false);
  }
  return found;
}

export function isConnectionName(path: Path): boolean {
  const [first, second, third] = path.map(String);
  if (path.length === 2 && second === 'name') return STORES.includes(first ?? '');
  if (path.length === 2) return USES.includes(first ?? '');
  return path.length === 3 && first === 'connections' && third === 'name';
}

/**
 * The releases in which a connection is one and the same: those given, and all that share a layer with
 * its name with one of them.
 */
export function releasesWith(
  name: string,
  given: readonly Release[],
  all: readonly Release[],
): readonly Release[] {
  const found = new Set(given);
  for (const release of found) {
    const naming = release.layers.filter((layer) => isSeen(layer) && isNamedIn(layer, name));
    for (const other of all) {
      if (naming.some((layer) => other.layers.includes(layer))) found.add(other);
    }
  }
  return [...found];
}

/** Where a connection is named in releases, the lowest layer first; each layer once. */
export function namesIn(name: string, releases: readonly Release[]): readonly ConnectionName[] {
  const layers = new Set(releases.flatMap((release) => release.layers.filter(isSeen)));
  return [...layers].flatMap(connectionNames).filter((each) => each.name === name);
}

export function placeOfName({ layer, path }: ConnectionName): Target {
  return { source: layer.source, span: spanInLayer(layer, path, 'value') };
}

function isNamedIn(layer: KnownLayer, name: string): boolean {
  return connectionNames(layer).some((each) => each.name === name);
}

function nameOf(value: Json | undefined): Json | undefined {
  return isObject(value) ? value.name : undefined;
}

function listAt(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
