import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { loadEffects } from '../../server/src/cli/diff/load-effects.ts';
import { knownVersions, resolveChart } from '../../server/src/core/charts/catalog.ts';
import { createEffectsStore } from '../../server/src/lsp/effects-store.ts';
import { fakeIo } from '../cli/fake-io.ts';

const { chart } = resolveChart('platform');
const file = new URL('../../schemas/charts/platform/2.15.1/effects.json', import.meta.url);

/** A chart comes in before somebody worked out what its keys do: those of an older one stand in. */
for (const version of knownVersions('platform')) {
  test(`what is known of ${version} alone stands in for the newest`, async () => {
    const io = {
      ...fakeIo(),
      readOwn: async (path: string) =>
        path === `effects/platform-${version}.json.gz` ? gzipSync(readFileSync(file)) : undefined,
    };
    assert.ok(await loadEffects(chart, io));
    const store = createEffectsStore(async (path) =>
      path === `effects/platform-${version}.json` ? readFileSync(file, 'utf8') : undefined,
    );
    assert.ok(await store(chart));
  });
}

test('where nothing is known of any version, that is the answer', async () => {
  const io = { ...fakeIo(), readOwn: async () => undefined };
  assert.equal(await loadEffects(chart, io), undefined);
  assert.equal(await createEffectsStore(undefined)(chart), undefined);
});
