import { findPlaces } from '../hosts/find-places.ts';
import type { ValuesPlace } from '../hosts/host.ts';
import { signs } from '../hosts/signs.ts';
import { umbrella } from '../hosts/umbrella.ts';
import type { Source } from '../source.ts';
import type { Release } from './release.ts';

/** Finds the places of a layer; those of the same text are read once. */
export type LayerPlaces = (source: Source, release: Release) => readonly ValuesPlace[];

export function createLayerPlaces(): LayerPlaces {
  const known = new Map<Source, readonly ValuesPlace[]>();
  return (source, release) => {
    const places = known.get(source) ?? layerPlaces(source, release);
    known.set(source, places);
    return places;
  };
}

/** Where one layer of a release is for a parent chart, all are, also those in other folders. */
function layerPlaces(source: Source, { layers }: Release): readonly ValuesPlace[] {
  const { chartYaml } = layers.find(signs.umbrella) ?? {};
  if (chartYaml === undefined) return findPlaces(source, true);
  return umbrella.find({ ...source, chartYaml });
}

/** Other tools' files are no values files that Helm could lay over each other. */
export function isLayered({ host }: ValuesPlace): boolean {
  return host === 'values-file' || host === 'values-template' || host === 'umbrella';
}

/** For a parent chart, the key that our chart's values stand under. */
export function parentKeyOf({ host, document }: ValuesPlace): string | undefined {
  return host === 'umbrella' ? document.holder?.key : undefined;
}
