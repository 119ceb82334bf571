import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  isPlainWord,
  spoiledAlone,
  spoiledInDouble,
  spoiledInSingle,
  spoiledPart,
} from '../../server/src/core/shape/printed-text.ts';

test('to a plain word nothing happens, however it is printed', () => {
  assert.ok(isPlainWord('nginx-internal') && !isPlainWord('off') && !isPlainWord('a: b'));
  const text = fc.oneof(
    fc.stringMatching(/^[a-zA-Z][\w./ :#'"\\-]{0,6}$/),
    fc.constantFrom('null', 'True', 'YES', 'no', 'On', 'off', 'y', 'N', 'yes/no', 'e1', 'inf'),
  );
  const forms = [spoiledAlone, spoiledPart, spoiledInDouble, spoiledInSingle];
  fc.assert(
    fc.property(text.filter(isPlainWord), (word) =>
      forms.every((form) => form(word) === undefined),
    ),
    { numRuns: 500 },
  );
});
