import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likelyQuantity, parseQuantity } from '../../../server/src/core/values/quantity.ts';

test('quantities as Kubernetes reads them', () => {
  const amounts = { '500m': 0.5, '0.5': 0.5, '.5': 0.5, '1.': 1, '2Gi': 2 ** 31, '1e3': 1000 };
  for (const [text, amount] of Object.entries(amounts)) assert.equal(parseQuantity(text), amount);
  assert.equal(parseQuantity(2), 2);
  assert.equal(parseQuantity('1E'), 1e18);
  assert.equal(parseQuantity('1E3'), 1000);
});

test('texts that are no quantity', () => {
  for (const text of ['', '2GB', '2g', '2gi', '1 Gi', '0,5', '-1', 'm', '1.5 cores', 'true', '.']) {
    assert.equal(parseQuantity(text), undefined, text);
  }
});

test('what was probably meant', () => {
  const meant = { '2GB': '2G', '2 gib': '2Gi', '512kb': '512k', '1ki': '1Ki', '0,5': '0.5' };
  for (const [text, quantity] of Object.entries(meant))
    assert.equal(likelyQuantity(text), quantity);
  for (const text of ['lots', '1i', '2 cores']) assert.equal(likelyQuantity(text), undefined);
});
