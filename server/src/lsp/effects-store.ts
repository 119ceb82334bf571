import { knownVersions } from '../core/charts/catalog.ts';
import type { Chart } from '../core/charts/chart.ts';
import type { Effects } from '../core/effects/effects.ts';
import { type PackedEffects, unpackEffects } from '../core/effects/unpack.ts';

/** The text of a file that comes with the server; undefined where it is not there. */
export type ReadOwn = (path: string) => Promise<string | undefined>;

/** What it holds. Some servers of web pages have a page for whatever is not there: that is nothing, too. */
export async function readOwnJson<T>(readOwn: ReadOwn, path: string): Promise<T | undefined> {
  try {
    return JSON.parse((await readOwn(path)) ?? '');
  } catch {
    return undefined;
  }
}

/**
 * What charts do with values, read when somebody first asks: where it is not known of a version, that of
 * the newest one of which it is.
 */
export function createEffectsStore(
  readOwn: ReadOwn | undefined,
): (chart: Chart) => Promise<Effects | undefined> {
  const known = new Map<string, Promise<Effects | undefined>>();
  const read = async (path: string) => {
    const packed = readOwn && (await readOwnJson<PackedEffects>(readOwn, path));
    return packed && unpackEffects(packed);
  };
  const once = (name: string, version: string) => {
    const path = `effects/${name}-${version}.json`;
    const found = known.get(path) ?? read(path);
    known.set(path, found);
    return found;
  };
  return async ({ name, version }) => {
    for (const each of [version, ...knownVersions(name)]) {
      const found = await once(name, each);
      if (found) return found;
    }
    return undefined;
  };
}
