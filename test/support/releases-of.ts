import type { Layer, Release } from '../../server/src/core/releases/release.ts';
import { readFolder } from './marked-files.ts';

/** The releases that the files make, a line each: `name chart@version: base.yaml + set + ?`. */
export function releasesOf(marked: string): readonly string[] {
  return readFolder(marked).workspace.releases().map(lineOf);
}

function lineOf({ name, chart, version, layers, namedBy }: Release): string {
  const at = version === undefined ? '' : `@${version}`;
  return `${name} ${chart ?? '?'}${at}: ${layers.map((layer) => describe(layer, namedBy.source.name)).join(' + ')}`;
}

function describe(layer: Layer, namedBy: string): string {
  if (layer.kind === 'unknown') return '?';
  if (layer.kind === 'text') return layer.source.name === namedBy ? 'here' : layer.source.name;
  const pairs = layer.values.map(({ path, value }) => `${path.join('.')}=${JSON.stringify(value)}`);
  return `set(${pairs.join(' ')})`;
}
