import type { ReadOwn } from '../effects-store.ts';

/** Files beside the bundles, which are compressed there; some servers unpack what ends in `.gz`. */
export function readOwnFrom(base: string): ReadOwn {
  return async (path) => {
    try {
      const answer = await fetch(`${base}${path}.gz`);
      if (!answer.ok) return undefined;
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (!isGzip(bytes)) return new TextDecoder().decode(bytes);
      const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
      return await new Response(unpacked).text();
    } catch {
      return undefined;
    }
  };
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}
