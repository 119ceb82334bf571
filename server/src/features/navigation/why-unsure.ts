import { readPragma } from '../../core/directives/pragma.ts';
import { nameSeenFrom } from '../../core/file-names.ts';
import type { Layer, Release, TextLayer } from '../../core/releases/release.ts';
import { type Message, say } from '../../core/words/say.ts';

/** Why not all names in releases can be known, as a sentence; undefined where they are. */
export function whyUnsure(releases: readonly Release[], from: string): Message | undefined {
  for (const { name, layers, isWhole } of releases) {
    if (layers.some(({ kind }) => kind === 'unknown')) {
      return say`Release ${name} has a layer that is not known here and may name this connection too.`;
    }
    if (!isKnownWhole(isWhole, layers[0])) {
      return say`What ${name} is laid over is not known here and may name this connection too.`;
    }
    for (const layer of layers) {
      const why = layer.kind === 'text' && whyUnread(layer, from);
      if (why) return why;
    }
  }
  return undefined;
}

function whyUnread({ source, place }: TextLayer, from: string): Message | undefined {
  const file = nameSeenFrom(from, source.name);
  if (place.open) {
    return say`${file} has keys that a template brings, so it may name this connection too.`;
  }
  return place.document.problems.some(({ kind }) => kind === 'syntax')
    ? say`${file} cannot be read to its end, so it may name this connection too.`
    : undefined;
}

/** A comment in the lowest layer knows better (see `resolveSite`). */
function isKnownWhole(isWhole: boolean, lowest: Layer | undefined): boolean {
  const role = lowest?.kind === 'text' ? readPragma(lowest.source.text)?.role : undefined;
  return role === undefined ? isWhole : role === 'root';
}
