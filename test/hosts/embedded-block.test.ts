import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valuesAt } from '../../server/src/core/hosts/values-at.ts';
import { parseYaml } from '../../server/src/core/yaml/parse.ts';
import { toJson } from '../../server/src/core/yaml/tree.ts';

function valuesIn(text: string) {
  const file = parseYaml(text);
  const [document] = file.documents;
  return document && valuesAt(file, document, ['values']);
}

const READ: readonly (readonly [text: string, values: unknown, span?: string])[] = [
  ['values: |\n  a: 1\nb: 2\n', { a: 1 }, '  a: 1'],
  ['values: |-\n    a: 1\n\n\nb: 2\n', { a: 1 }, '    a: 1\n\n'],
  ['values: |+2 # why\n    a: 1', { a: 1 }, '    a: 1'],
  ['values: &anchor |\n  a: 1\n', { a: 1 }, '  a: 1'],
  ['values: !!str |\n  a: 1\n', { a: 1 }, '  a: 1'],
  ['values: |\r\n  a: 1\r\n  b:\r\n    c: x\r\n\r\nb: 2\r\n', { a: 1, b: { c: 'x' } }],
  // The block ends where the indentation does, also for a text inside of it.
  ['values: |\n  a: |\n    x\nb: a long line of something else\n', { a: 'x\n' }],
  // Helm reads the first document.
  ['values: |\n  # first\n  ---\n  a: 1\n  ---\n  a: 2\n', { a: 1 }],
  ['values: |\nb: 2\n', undefined],
  ['values: |', undefined],
  ['values: >\n  a: 1\n', { a: 1 }],
  ['values: "a: 1"\n', { a: 1 }],
  ['values:\n  a: 1\n\nb: 2\n', { a: 1 }, 'values:\n  a: 1\n'],
  ['values:\nb: 2\n', undefined, 'values:'],
];
for (const [text, values, span] of READ) {
  test(`values in ${JSON.stringify(text)}`, () => {
    const found = valuesIn(text);
    assert.ok(found);
    const { root, problems, span: at } = found.document;
    assert.deepEqual(root && toJson(root), values);
    assert.deepEqual(problems, []);
    assert.equal(found.file.text.length, text.length);
    if (span !== undefined) assert.equal(text.slice(at.start, at.end), span);
  });
}

test('no values in a text that is no map, or no text', () => {
  for (const text of ['values: file.yaml', 'values: 1', 'other: {}', '- values', '']) {
    assert.equal(valuesIn(text), undefined);
  }
});

test('nothing in a text with escapes has a place in the file', () => {
  const root = valuesIn('values: "a:\\n  b: [1, {c: d}]\\n"')?.document.root;
  assert.deepEqual(root && toJson(root), { a: { b: [1, { c: 'd' }] } });
  const offsets = JSON.stringify(root).match(/(?<="(?:start|end)":)-?\d+/g);
  assert.deepEqual([...new Set(offsets)], ['-1']);
});

test('comments of both texts may silence rules', () => {
  const found = valuesIn('# outer\nvalues: |\n  # inner\n  a: "# none"\n');
  assert.deepEqual(
    found?.file.comments.map(({ text }) => text),
    ['# outer', '# inner'],
  );
});

test('a syntax error is where it is written', () => {
  const text = 'values: |\n  a: 1\n  b\n  c: 1\n';
  const [problem] = valuesIn(text)?.document.problems ?? [];
  assert.equal(problem?.start, text.indexOf('b\n'));
});

test('what an alias shares is marked', () => {
  const shared = valuesIn('x: &x |\n  a: 1\nvalues: *x\n');
  assert.equal(shared?.document.root?.shared, true);
  const map = valuesIn('x: &x {a: 1}\nvalues: *x\n');
  assert.equal(map?.document.root?.shared, true);
});
