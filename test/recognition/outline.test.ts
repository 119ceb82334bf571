import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline } from '../../server/src/core/recognition/outline.ts';
import { recognise } from '../../server/src/core/recognition/recognise.ts';
import { topLevelKeys } from '../../server/src/core/recognition/top-level-keys.ts';

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

const HARD: Readonly<Record<string, string>> = {
  'open maps': '{'.repeat(200_000),
  'quotes that are escaped': `{${'\\"'.repeat(100_000)}`,
  'open quotes': `{"${'\\"'.repeat(100_000)}`,
  'a key without an end': 'a'.repeat(200_000),
  'blank lines': '\n \t'.repeat(70_000),
  comments: `${'# helm '.repeat(28_000)}polyaxon`,
  'words before a name': `a: polyaxon\n${'b polyaxo '.repeat(19_000)}`,
  'comments of commands': '# helm upgrade\n'.repeat(14_000),
  'white space after a key': `a${' '.repeat(199_000)}b`,
  'a map on each line': 'a: {\n'.repeat(40_000),
  dashes: `a:\n  ${'- '.repeat(99_000)}`,
};

for (const [name, text] of Object.entries(HARD)) {
  // Some milliseconds; what grows with the square of the length would take many seconds.
  test(`no text of 200 KB takes long: ${name}`, () => {
    const before = performance.now();
    recognise('polyaxon/values.yaml', text);
    assert.ok(performance.now() - before < 2000);
  });
}
