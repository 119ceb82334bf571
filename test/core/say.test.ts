import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byDigest } from '../../scripts/words/words-of.ts';
import { say, textOf } from '../../server/src/core/words/say.ts';
import { translate, type Words } from '../../server/src/core/words/translate.ts';

const WORDS: Words = byDigest({
  rules: {},
  messages: { '{0} is {1}.': '{1}: {0}。', 'the default of {0}': '{0} 的默认值', off: '关' },
});

test('a sentence in English is what a template would make of it', () => {
  const said = say`${'a`b'} is ${say`the default of ${2}`}.`;
  assert.equal(textOf(said), 'a`b is the default of 2.');
});

test('another language has its own order of words, also within what is filled in', () => {
  assert.equal(
    translate(say`${'x'} is ${say`the default of ${'{0}'}`}.`, WORDS),
    '{0} 的默认值: x。',
  );
  assert.equal(translate(say`${'x'} is ${say`off`}.`, WORDS), '关: x。');
});

test('a word that somebody wrote stays as it is, though it is one of ours', () => {
  assert.equal(translate(say`${'x'} is ${'off'}.`, WORDS), 'off: x。');
});

test('what the words do not have stays English, also what every object has', () => {
  assert.equal(translate(say`${'x'} was ${'off'}.`, WORDS), 'x was off.');
  assert.equal(translate('constructor', WORDS), 'constructor');
});

test('no two sentences stand for one another', () => {
  const [a, b] = ['costarring', 'liquid'];
  assert.throws(() => byDigest({ rules: {}, messages: { [a]: '1', [b]: '2' } }), /liquid/);
});
