import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHostName } from '../../server/src/core/deployment/ingress-host.ts';

const LONGEST = `${'a.'.repeat(126)}a`;

const NAMES: Readonly<Record<string, boolean>> = {
  'polyaxon.example.com': true,
  '*.example.com': true,
  [LONGEST]: true,
  [`${LONGEST}b`]: false,
  '10.0.0.1': false,
  'https://example.com': false,
  'example.com/polyaxon': false,
  '-a.example.com': false,
};

for (const [name, isOne] of Object.entries(NAMES)) {
  test(`${name.slice(0, 30)} (${name.length}) is ${isOne ? 'a' : 'no'} host name`, () => {
    assert.equal(isHostName(name), isOne);
  });
}
