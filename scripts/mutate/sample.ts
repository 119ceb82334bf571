/** So many of a list, the same for the same seed; all in their own order where there are no more. */
export function sample<T>(all: readonly T[], size: number, seed: number): readonly T[] {
  const random = randomFrom(seed);
  const keyed = all.map((item, index) => ({ item, index, key: random() }));
  const picked = keyed.sort((a, b) => a.key - b.key).slice(0, size);
  return picked.sort((a, b) => a.index - b.index).map(({ item }) => item);
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
