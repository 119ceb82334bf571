import { findPlaces } from '../hosts/find-places.ts';
import type { Source } from '../source.ts';
import type { Unread } from './release.ts';

const WORDS: Readonly<Record<Unread, string>> = {
  missing: 'is not there',
  outside: 'is outside of the workspace, so it is not read',
  unreadable: 'cannot be read as text',
};

/** Why a file cannot be a layer, as a sentence; undefined where it can, or nothing is known yet. */
export function layerProblem(
  path: string,
  layer: Source | { readonly unread: Unread } | undefined,
): string | undefined {
  if (!layer) return undefined;
  if ('unread' in layer)
    return `\`${path}\` ${WORDS[layer.unread]}; rules about what is missing are silent.`;
  const [place] = findPlaces(layer, true);
  const { root, problems = [] } = place?.document ?? {};
  const isBroken = problems.some(({ kind }) => kind === 'syntax');
  if (!isBroken && (root === undefined || root.kind === 'map')) return undefined;
  return `\`${path}\` is no YAML map, so Helm cannot take it as values.`;
}
