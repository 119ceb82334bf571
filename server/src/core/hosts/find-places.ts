import type { Source } from '../source.ts';
import type { ValuesPlace } from './host.ts';
import { hosts } from './index.ts';
import { valuesFile } from './values-file.ts';

/** The places of the first host format that finds any; with `force`, a plain values file at least. */
export function findPlaces(source: Source, force: boolean): readonly ValuesPlace[] {
  for (const host of hosts) {
    const places = host.mayHold(source) ? host.find(source) : [];
    if (places.length > 0) return places;
  }
  return force ? valuesFile.find(source) : [];
}
