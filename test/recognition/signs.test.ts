import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isKnown } from '../../server/src/core/recognition/signs.ts';

type History = Readonly<Record<string, { reads: Readonly<Record<string, readonly string[]>> }>>;

test('no key that a line of a chart ever read is foreign', () => {
  const history: History = JSON.parse(
    readFileSync(new URL('../../schemas/charts/history.json', import.meta.url), 'utf8'),
  );
  const paths = Object.values(history).flatMap(({ reads }) => Object.values(reads).flat());
  const keys = new Set(paths.map((path) => path.split(/[.[]/, 1)[0] ?? ''));
  assert.ok(keys.has('resourcesDaemon'));
  assert.deepEqual(
    [...keys].filter((key) => !isKnown(key)),
    [],
  );
});
