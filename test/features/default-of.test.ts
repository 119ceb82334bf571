import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import { toPath } from '../../server/src/core/path.ts';
import { textOf } from '../../server/src/core/words/say.ts';
import { defaultOf } from '../../server/src/features/default-of.ts';
import { effectsOf } from '../support/effects.ts';

const { chart } = resolveChart('platform', '2.15.1');

/** What is shown: without the effects, and with them. */
const SHOWN: Readonly<Record<string, readonly [string | undefined, string | undefined]>> = {
  'gateway.replicas': ['`1`', '`1`'],
  'gateway.nodeSelector': ['none', 'none'],
  'postgresql.auth.password': ['`polyaxon`', '`polyaxon`'],
  'postgresql.primary.persistence.size': [undefined, '`8Gi`'],
  'postgresql.primary.nodeSelector': [undefined, undefined],
};

for (const [key, [alone, withEffects]] of Object.entries(SHOWN)) {
  test(`the default of ${key}`, () => {
    const shown = (effects?: ReturnType<typeof effectsOf>) => {
      const told = defaultOf(toPath(key), chart, effects);
      return told === undefined ? undefined : textOf(told);
    };
    assert.equal(shown(), alone);
    assert.equal(shown(effectsOf('platform')), withEffects);
    assert.equal(shown({ ...effectsOf('platform'), version: '2.5.0' }), alone);
  });
}
