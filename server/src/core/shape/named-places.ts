import { isObject, type JsonObject } from '../json.ts';
import { formatPath, type Path } from '../path.ts';
import { fold } from './did-you-mean.ts';
import { knownKeys, schemaAt } from './schema-at.ts';

/** The keys of a chart by their names, whatever style they are written in. */
export interface NamedPlaces {
  /** The key of that name in a map. */
  child(parent: Path, name: string): Path | undefined;
  /** The keys of that name in the maps of a map. */
  grandchildren(parent: Path, name: string): readonly Path[];
  /** Whether nothing reads a key. */
  isDead(path: Path): boolean;
}

/** Looked up once for each map of a chart that is asked for: there may be thousands of questions. */
export function namedPlaces(schema: JsonObject): NamedPlaces {
  const known = ofSchema.get(schema) ?? placesIn(schema);
  ofSchema.set(schema, known);
  return known;
}

const ofSchema = new WeakMap<JsonObject, NamedPlaces>();

/** More maps than any chart has; besides, somebody may ask for maps that are nowhere. */
const MOST = 5000;

function placesIn(schema: JsonObject): NamedPlaces {
  const isDead = (path: Path) => schemaAt(schema, path)?.['x-dead'] === true;
  const children = remember((parent) =>
    byName(
      knownKeys(schema, parent).map((key) => [...parent, key]),
      isDead,
    ),
  );
  const grandchildren = remember((parent) => {
    const maps = knownKeys(schema, parent).map((key) => [...parent, key]);
    const open = maps.filter((map) => {
      const node = schemaAt(schema, map);
      return isObject(node?.properties) && node['x-fields'] === undefined;
    });
    return byName(
      open.flatMap((map) => knownKeys(schema, map).map((key) => [...map, key])),
      isDead,
    );
  });
  return {
    child: (parent, name) => children(parent).get(fold(name))?.[0],
    grandchildren: (parent, name) => grandchildren(parent).get(fold(name)) ?? [],
    isDead,
  };
}

type ByName = ReadonlyMap<string, readonly Path[]>;

function byName(paths: readonly Path[], isDead: (path: Path) => boolean): ByName {
  const names = new Map<string, Path[]>();
  for (const path of paths) {
    if (isDead(path)) continue;
    const name = fold(String(path.at(-1)));
    const same = names.get(name) ?? [];
    same.push(path);
    names.set(name, same);
  }
  return names;
}

function remember(find: (parent: Path) => ByName): (parent: Path) => ByName {
  const found = new Map<string, ByName>();
  return (parent) => {
    const key = formatPath(parent);
    if (found.size > MOST) found.clear();
    const known = found.get(key) ?? find(parent);
    found.set(key, known);
    return known;
  };
}
