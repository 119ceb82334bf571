/**
 * A WebP without its colour profile, which says the same as none does: that colours are sRGB. The browser
 * writes half a kilobyte of it into each picture.
 */
export function withoutProfile(webp: Buffer): Buffer {
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= webp.length; ) {
    const length = webp.readUInt32LE(at + 4);
    // Chunks are padded to an even length.
    const chunk = Buffer.from(webp.subarray(at, at + 8 + length + (length % 2)));
    const name = chunk.toString('latin1', 0, 4);
    if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~PROFILE, 8);
    if (name !== 'ICCP') kept.push(chunk);
    at += chunk.length;
  }
  const head = Buffer.from(webp.subarray(0, 12));
  const body = Buffer.concat(kept);
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

/** The flag of VP8X that a profile is there. */
const PROFILE = 0x20;
