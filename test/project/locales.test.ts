import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lacksOf } from '../../scripts/words/lacks.ts';
import { unsayable } from '../../scripts/words/phrases.ts';
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

test('no sentence is put together in a way that another language could not say', () => {
  assert.deepEqual(unsayable(), []);
});

test('what the client says in an editor is said in Chinese, with the same placeholders, and nothing else', () => {
  const said = globSync('client/src/**/*.ts').flatMap((file) => {
    const calls = readFileSync(file, 'utf8').matchAll(/\b(?:l10n\.t|tell)\(\s*('[^']*'|[^)\s])/g);
    return [...calls].map(([, first = '']) => first.replace(/^'|'$/g, ''));
  });
  assert.ok(said.length > 50);
  const chinese: Record<string, string> = JSON.parse(
    readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8'),
  );
  assert.deepEqual(Object.keys(chinese).toSorted(), [...new Set(said)].toSorted());
  const holes = (text: string) => [...text.matchAll(/\{\d\}/g)].flat().toSorted();
  for (const [english, text] of Object.entries(chinese))
    assert.deepEqual(holes(text), holes(english), english);
});

test('the client says nothing that is not in its table', () => {
  const shown =
    /(?:show\w*Message|title|label|placeHolder|detail|description): ?\(?\s*['`]\w[^'`]* \w/;
  const plain = globSync('client/src/**/*.ts').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => shown.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  assert.deepEqual(plain, []);
});

/** Each piece of code once, since a sentence may name it more often in another language. */
function codeIn(text: string): string {
  const pieces = [...text.matchAll(/`[^`]+`/g)].map(([piece]) => piece);
  return [...new Set(pieces)].toSorted().join(' ');
}
