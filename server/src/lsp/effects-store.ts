import { resolveChart } from '../core/charts/catalog.ts';
import type { Chart } from '../core/charts/chart.ts';
import type { Effects } from '../core/effects/effects.ts';
import { unpackEffects } from '../core/effects/unpack.ts';

/** The text of a file that comes with the server; undefined where it is not there. */
export type ReadOwn = (path: string) => Promise<string | undefined>;

/**
 * What charts do with values, read when somebody first asks: of a version that is not known, that of
 * the newest one.
 */
export function createEffectsStore(
  readOwn: ReadOwn | undefined,
): (chart: Chart) => Promise<Effects | undefined> {
  const known = new Map<string, Promise<Effects | undefined>>();
  const read = async (path: string) => {
    const text = await readOwn?.(path);
    return text === undefined ? undefined : unpackEffects(JSON.parse(text));
  };
  const once = (name: string, version: string) => {
    const path = `effects/${name}-${version}.json`;
    const found = known.get(path) ?? read(path);
    known.set(path, found);
    return found;
  };
  return async ({ name, version }) =>
    (await once(name, version)) ?? once(name, resolveChart(name).chart.version);
}
