import { readPragma } from '../../core/directives/pragma.ts';
import { nameSeenFrom } from '../../core/file-names.ts';
import type { Layer, Release } from '../../core/releases/release.ts';

/** Why not all names in releases can be known, as a sentence; undefined where they are. */
export function whyUnsure(releases: readonly Release[], from: string): string | undefined {
  for (const { name, layers, isWhole } of releases) {
    if (layers.some(({ kind }) => kind === 'unknown')) {
      return `Release ${name} has a layer that is not known here and may name this connection too.`;
    }
    if (!isKnownWhole(isWhole, layers[0])) {
      return `What ${name} is laid over is not known here and may name this connection too.`;
    }
    for (const layer of layers) {
      const why = layer.kind === 'text' ? whyUnread(layer.place) : undefined;
      if (layer.kind === 'text' && why !== undefined) {
        return `${nameSeenFrom(from, layer.source.name)} ${why}, so it may name this connection too.`;
      }
    }
  }
  return undefined;
}

function whyUnread({
  open,
  document: { problems },
}: Extract<Layer, { readonly kind: 'text' }>['place']): string | undefined {
  if (open) return 'has keys that a template brings';
  return problems.some(({ kind }) => kind === 'syntax') ? 'cannot be read to its end' : undefined;
}

/** A comment in the lowest layer knows better (see `resolveSite`). */
function isKnownWhole(isWhole: boolean, lowest: Layer | undefined): boolean {
  const role = lowest?.kind === 'text' ? readPragma(lowest.source.text)?.role : undefined;
  return role === undefined ? isWhole : role === 'root';
}
