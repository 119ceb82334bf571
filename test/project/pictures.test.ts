import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withoutProfile } from '../../scripts/screenshots/without-profile.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('a picture loses its colour profile and nothing else', () => {
  const picture = webp(['VP8X', [0x30, 0, 0, 0]], ['ICCP', [1, 2, 3]], ['VP8 ', [4, 5]]);
  assert.deepEqual(withoutProfile(picture), webp(['VP8X', [0x10, 0, 0, 0]], ['VP8 ', [4, 5]]));
});

test('no picture carries what it does not need', () => {
  const files = globSync(['assets/**/*.webp', 'docs/**/*.webp'], { cwd: ROOT });
  assert.ok(files.length > 3);
  for (const file of files) {
    const bytes = readFileSync(`${ROOT}${file}`);
    assert.deepEqual(withoutProfile(bytes), bytes, file);
  }
});

function webp(...chunks: readonly (readonly [name: string, bytes: readonly number[]])[]): Buffer {
  const body = chunks.map(([name, bytes]) => {
    const padding = bytes.length % 2 === 0 ? [] : [0];
    return Buffer.from([...Buffer.from(name), bytes.length, 0, 0, 0, ...bytes, ...padding]);
  });
  const length = body.reduce((sum, each) => sum + each.length, 4);
  return Buffer.concat([
    Buffer.from('RIFF'),
    Buffer.from([length, 0, 0, 0]),
    Buffer.from('WEBP'),
    ...body,
  ]);
}
