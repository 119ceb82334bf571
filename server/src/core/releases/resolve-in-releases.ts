import type { Config } from '../config.ts';
import { readPragma } from '../directives/pragma.ts';
import type { ValuesPlace } from '../hosts/host.ts';
import { createSite, withOverrides, writtenIn } from '../hosts/resolve-site.ts';
import type { Site } from '../hosts/site.ts';
import type { JsonObject } from '../json.ts';
import type { Source } from '../source.ts';
import { isLayered, type LayerPlaces, parentKeyOf } from './layer-places.ts';
import type { Layer, Layering } from './layering.ts';
import { mergeLayers } from './merge-layers.ts';
import type { InRelease, Release } from './release.ts';

/**
 * A place as a layer of its file's releases: a site with the values of the first of them, which holds
 * those of the others. Undefined where the values are no map.
 */
export function resolveInReleases(
  place: ValuesPlace,
  source: Source,
  config: Config,
  releases: readonly InRelease[],
  placesOf: LayerPlaces,
): Site | undefined {
  if (!writtenIn(place)) return undefined;
  const [first, ...others] = releases.map(({ release, index }) => {
    const layers = release.layers.map((layer, other) =>
      other === index
        ? layerOf(source, place)
        : layerOf(layer, placesOf(layer, release).find(isSameChartAs(place))),
    );
    const set = setLayer(release, parentKeyOf(place));
    return resolveInRelease(place, { release, layers, set, index }, config);
  });
  return first && { ...first, inOtherReleases: others };
}

function isSameChartAs(place: ValuesPlace): (other: ValuesPlace) => boolean {
  const key = parentKeyOf(place);
  return (other) => isLayered(other) && parentKeyOf(other) === key;
}

function layerOf(source: Source, place: ValuesPlace | undefined): Layer {
  return { source, place, written: (place && writtenIn(place)) ?? {} };
}

/** What `--set` sets over one release: a site for each chart in it. */
export function resolveSet(
  release: Release,
  config: Config,
  placesOf: LayerPlaces,
): readonly Site[] {
  const all = release.layers.map((source) => ({
    source,
    places: placesOf(source, release).filter(isLayered),
  }));
  const keys = new Set(all.flatMap(({ places }) => places.map(parentKeyOf)));
  return [...keys].flatMap((key) => {
    const set = setLayer(release, key);
    const layers = all.map(({ source, places }) =>
      layerOf(
        source,
        places.find((place) => parentKeyOf(place) === key),
      ),
    );
    const layering = { release, layers, set, index: layers.length };
    return set?.place ? [resolveInRelease(set.place, layering, config)] : [];
  });
}

/** What `--set` sets, as a layer without text of its own. */
function setLayer({ set }: Release, parentKey: string | undefined): Layer | undefined {
  if (!set) return undefined;
  const { source, values } = set;
  const overrides = values.flatMap((each) => {
    if (parentKey === undefined) return [each];
    const [key, ...path] = each.path;
    return key === parentKey && path.length > 0 ? [{ ...each, path }] : [];
  });
  const file = { text: source.text, documents: [], comments: [] };
  const document = { root: undefined, span: { start: 0, end: 0 }, problems: [] };
  const place = { host: 'set', file, document, overrides };
  return { source, place, written: withOverrides({}, overrides) };
}

/** One place in one release. What is said of the release wins over comments, the last layer's first. */
function resolveInRelease(place: ValuesPlace, layering: Layering, config: Config): Site {
  const { release, layers, set } = layering;
  const pragmas = layers.map(({ source }) => readPragma(source.text));
  const merged = layers.reduce<JsonObject>((below, { written }) => mergeLayers(below, written), {});
  const written = withOverrides(merged, set?.place?.overrides ?? []);
  const said = [release, ...pragmas.toReversed(), config, ...layers.map((layer) => layer.place)];
  const isWhole =
    release.complete &&
    pragmas[0]?.role !== 'overlay' &&
    layers.every((layer, at) => at === layering.index || isWholeLayer(layer));
  return { ...createSite(place, written, isWhole ? 'root' : 'overlay', said), layering };
}

/** Of a file that cannot be read well, or that a template fills in, nobody knows what else it says. */
function isWholeLayer({ place }: Layer): boolean {
  if (!place) return true;
  const { root, problems } = place.document;
  const isMap = root === undefined || root.kind === 'map';
  const isOpen = place.host === 'values-template' && place.role === 'overlay';
  return isMap && !isOpen && !problems.some(({ kind }) => kind === 'syntax');
}
