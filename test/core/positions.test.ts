import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { positionsOf } from '../../server/src/core/positions.ts';

test('all three line breaks end a line, and what is behind its end is its end', () => {
  const { positionAt, offsetAt } = positionsOf('a\r\nbc\rd\ne');
  assert.deepEqual(positionAt(3), { line: 1, character: 0 });
  assert.deepEqual(positionAt(6), { line: 2, character: 0 });
  assert.deepEqual(positionAt(8), { line: 3, character: 0 });
  assert.deepEqual(positionAt(99), { line: 3, character: 1 });
  assert.equal(offsetAt({ line: 0, character: 9 }), 1);
  assert.equal(offsetAt({ line: 1, character: 9 }), 5);
  assert.equal(offsetAt({ line: 2, character: 9 }), 7);
  assert.equal(offsetAt({ line: 3, character: 9 }), 9);
  assert.equal(offsetAt({ line: 9, character: 0 }), 9);
});

test('an offset comes back from its position, unless it is inside a line break', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', 'ü', '😀') });
  fc.assert(
    fc.property(text, fc.nat(40), (text, at) => {
      const { positionAt, offsetAt } = positionsOf(text);
      const offset = Math.min(at, text.length);
      const isInside = text.slice(offset - 1, offset + 1) === '\r\n';
      assert.equal(offsetAt(positionAt(offset)), isInside ? offset - 1 : offset);
    }),
  );
});
