import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../server/src/core/words/say.ts';
import { parseYaml } from '../../../server/src/core/yaml/parse.ts';

/** What the first error of a text says, and the text that it points at. */
const SAID: readonly (readonly [text: string, at: string, words: string])[] = [
  ['a: 1\nb\nc: 1\n', 'b', 'A colon is missing after this key'],
  ['a:\n    b: 1\n  c: 2\n', ' ', 'This line is not indented as the other keys of its map'],
  ['a: - x\n', '-', 'A list cannot begin on the line of its key'],
  ['a: [x\nb: 1\n', 'b', 'The `]` of this list is missing, or not indented'],
  ['a: {x: 1\nb: 1\n', 'b', 'The `}` of this map is missing, or not indented'],
  ['a: {x: 1 y: 2}\n', '1 y: 2', 'Between brackets a comma parts the entries, not a line'],
  ['a: "x\nb: 1\n', '', 'The closing quote is missing'],
  ['a: [,x]\n', ',', 'A value is missing before this comma'],
  ['a: `x`\n', '`', 'This character can begin no value; put it in quotes'],
  ['a: "\\q"\n', '\\', '`\\q` is no escape'],
  ['a: |x\n  y\n', 'x', 'Nothing can follow a `|` or `>` on its line'],
  ['a: &\n', '&', 'An anchor needs a name'],
  ['a: *\n', '*', 'An alias needs a name'],
  ['a: &x &y b\n', '&y', 'A value takes one tag and one anchor'],
  ['a: b: c\n', 'b', 'Two `key: value` meet here: check the indentation, or quote the value'],
  [
    'a: "x" y\n',
    'y',
    'This does not fit what stands before it: check quotes, brackets and indentation',
  ],
];

for (const [text, at, words] of SAID) {
  test(`in plain words: ${JSON.stringify(text)}`, () => {
    const [problem] = parseYaml(text).documents.flatMap(({ problems }) => problems);
    assert.ok(problem);
    const { start, end, message } = problem;
    assert.deepEqual([text.slice(start, end), textOf(message)], [at, words]);
  });
}

test('nothing is said in the words of the YAML specification', () => {
  const marks = ['"', "'", '[', ']', '{', '}', ',', ':', '- ', '&a ', '*a', '!!x ', '|', '%', '@'];
  const text = 'k: {a: b, c: [x, "y"]}\nm:\n  - a\n  - b: &n c\n    d: |\n      x\n  - *n\n';
  for (const mark of marks) {
    for (let at = 0; at <= text.length; at++) {
      const { documents } = parseYaml(text.slice(0, at) + mark + text.slice(at));
      for (const { message } of documents.flatMap(({ problems }) => problems)) {
        assert.doesNotMatch(textOf(message), /token|flow|scalar|collection|mapping|sequence|node/i);
      }
    }
  }
});
