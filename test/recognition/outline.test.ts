import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline } from '../../server/src/core/recognition/outline.ts';
import { recognise } from '../../server/src/core/recognition/recognise.ts';
import { topLevelKeys } from '../../server/src/core/recognition/top-level-keys.ts';
import { checkLinear } from '../support/check-linear.ts';

const TEXTS: Readonly<Record<string, readonly [text: string, says: string]>> = {
  'a block map': ['a:\n  b: 1\n  c:\n    d: 2\ne: yes\n', 'a a.b a.b=1 a.c e e=yes'],
  'a flow map': ['a: {b: {c: 1}, d: x}\ne: 1', 'a a.b a.d a.d=x e e=1'],
  'a flow root': ['{a: {b: 1, c: {d: 2}},\n e: "f"}', 'a a.b a.b=1 a.c e e=f'],
  JSON: ['{"a": {"b": [1, 2]},\n"c": "x"}', 'a a.b c c=x'],
  'a list of maps': ['a:\n  - k: x\n    s:\n      y: 1\n  - k: z\n', 'a a.k a.k=x a.s a.k=z'],
  'a list at the margin': ['a:\n- k: x\n  s: 1\nb: 2\n', 'a a.k a.k=x a.s a.s=1 b b=2'],
  'a flow list of maps': ['a: [{k: x}, {k: z}]\n', 'a a.k a.k=x a.k=z'],
  'quoted keys': [`"a":\n  'b': "x"\n`, 'a a.b a.b=x'],
  'a comment after a value': ['a: x # not y\n', 'a a=x'],
  'a hash inside of a word': ['{a: {b: c#d}, e: 1}', 'a a.b a.b=c#d e e=1'],
  'byte order mark and CRLF': ['\uFEFFa:\r\n  b: 1\r\n', 'a a.b a.b=1'],
  'an indented document': ['  a:\n    b: 1\n  c: 2\n', 'a a.b a.b=1 c c=2'],
  tabs: ['a:\n\tb: 1\n', 'a a.b a.b=1'],
  'markers and a second document': ['%YAML 1.1\n--- # one\na: 1\n---\nb: 2\n', 'a a=1'],
  'a map beside the marker': ['--- {a: 1}\n', 'a a=1'],
  'an end': ['a: 1\n...\nb: 2\n', 'a a=1'],
  'lines of templates': ['{{- if .x }}\na: {{ .y }}\n%{ endif }\nb: 1\n', 'a b b=1'],
  'no space after the colon': ['a:b\nhttp://x\nc: 1\n', 'c c=1'],
  'a flow map that is not closed': ['a: {b: 1,\nc: 2\n', 'a a.b a.b=1 c c=2'],
  'a root that is not closed': ['{a: {b: ', 'a'],
  'a quote that is not closed': ['{a: "x, b: 1\n, c: 2}', 'a a=x, b: 1 c c=2'],
  'a list': ['- a: 1\n- b: 2\n', ''],
  'a block of text': ['a: |\n  b: 1\nc: 2\n', 'a a.b a.b=1 c c=2'],
};

for (const [name, [text, says]] of Object.entries(TEXTS)) {
  test(`outline: ${name}`, () => assert.equal([...outline(text).says].join(' '), says));
}

test('keys at the top', () => {
  assert.deepEqual([...topLevelKeys('a: {b: 1}\nc:\n  d: 2\n')], ['a', 'c']);
});

/** Texts of so many times a few characters. */
const HARD: Readonly<Record<string, (size: number) => string>> = {
  'open maps': (size) => '{'.repeat(16 * size),
  'quotes that are escaped': (size) => `{${'\\"'.repeat(8 * size)}`,
  'open quotes': (size) => `{"${'\\"'.repeat(8 * size)}`,
  'a key without an end': (size) => 'a'.repeat(16 * size),
  'blank lines': (size) => '\n \t'.repeat(5 * size),
  comments: (size) => `${'# helm '.repeat(2 * size)}polyaxon`,
  'words before a name': (size) => `a: polyaxon\n${'b polyaxo '.repeat(size)}`,
  'comments of commands': (size) => '# helm upgrade\n'.repeat(size),
  'white space after a key': (size) => `a${' '.repeat(16 * size)}b`,
  'a map on each line': (size) => 'a: {\n'.repeat(3 * size),
  dashes: (size) => `a:\n  ${'- '.repeat(8 * size)}`,
};

for (const [name, textOf] of Object.entries(HARD)) {
  test(`a text is recognised in proportion to its length: ${name}`, () =>
    checkLinear((size) => recognise('polyaxon/values.yaml', textOf(size))));
}
