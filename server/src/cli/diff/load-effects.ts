import { gunzipSync } from 'node:zlib';
import { knownVersions } from '../../core/charts/catalog.ts';
import type { Chart } from '../../core/charts/chart.ts';
import type { Effects } from '../../core/effects/effects.ts';
import { type PackedEffects, unpackEffects } from '../../core/effects/unpack.ts';
import type { Io } from '../io.ts';

/** The effects of a chart, or of the newest version of which they are known. */
export async function loadEffects({ name, version }: Chart, io: Io): Promise<Effects | undefined> {
  for (const known of [version, ...knownVersions(name)]) {
    const bytes = await io.readOwn(`effects/${name}-${known}.json.gz`);
    if (bytes) {
      const packed: PackedEffects = JSON.parse(new TextDecoder().decode(gunzipSync(bytes)));
      return unpackEffects(packed);
    }
  }
  return undefined;
}
