import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { lacksOf } from '../../scripts/words/lacks.ts';
import { wordsOf } from '../../scripts/words/words-of.ts';
import { rules } from '../../server/src/core/rules/index.ts';

for (const language of readdirSync(new URL('../../server/locales', import.meta.url))) {
  const words = wordsOf(language);

  test(`${language} says all that English says, with the same placeholders, and nothing else`, () => {
    assert.deepEqual(lacksOf(words), { rules: [], messages: [], wrong: [] });
  });

  test(`${language} leaves code as it is`, () => {
    const changed = [
      ...Object.entries(words.messages),
      ...rules.flatMap(({ id, why, how }) => {
        const told = words.rules[id];
        return told ? [[why, told.why] as const, [how, told.how] as const] : [];
      }),
    ].filter(([english, text]) => codeIn(english) !== codeIn(text));
    assert.deepEqual(changed, []);
  });
}

/** Each piece of code once, since a sentence may name it more often in another language. */
function codeIn(text: string): string {
  const pieces = [...text.matchAll(/`[^`]+`/g)].map(([piece]) => piece);
  return [...new Set(pieces)].toSorted().join(' ');
}
