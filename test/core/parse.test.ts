import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../server/src/core/words/say.ts';
import { parseYaml } from '../../server/src/core/yaml/parse.ts';
import { toJson } from '../../server/src/core/yaml/tree.ts';

function read(text: string) {
  const [document] = parseYaml(text).documents;
  return document?.root && toJson(document.root);
}

function problems(text: string) {
  return parseYaml(text).documents.flatMap((document) =>
    document.problems.map(({ kind, message }) => `${kind}: ${textOf(message)}`),
  );
}

test('booleans, octals and numbers are those of go-yaml', () => {
  assert.deepEqual(
    read('a: yes\nb: off\nc: n\nd: "yes"\ne: 010\nf: 1_000\ng: 0x10\nh: 1e3\ni: ~\nj:\n'),
    { a: true, b: false, c: false, d: 'yes', e: 8, f: 1000, g: 16, h: 1000, i: null, j: null },
  );
});

test('dates and base-60 numbers stay text', () => {
  assert.deepEqual(read('a: 2024-01-01\nb: 1:30\nc: 12:30:45\n'), {
    a: '2024-01-01',
    b: '1:30',
    c: '12:30:45',
  });
});

test('aliases and merge keys are followed', () => {
  const text = 'x: &x {a: 1, b: 2}\nu: *x\nz:\n  <<: *x\n  b: 3\nw:\n  <<: [*x, {a: 9, c: 4}]\n';
  assert.deepEqual(read(text), {
    x: { a: 1, b: 2 },
    u: { a: 1, b: 2 },
    z: { b: 3, a: 1 },
    w: { a: 1, b: 2, c: 4 },
  });
});

test('an alias to its own parent, or to nothing, is a problem and null', () => {
  assert.deepEqual(read('a: &a\n  b: *a\n'), { a: { b: null } });
  assert.deepEqual(problems('a: &a\n  b: *a\n'), [
    'syntax: An alias cannot refer to its own parent',
  ]);
  assert.equal(problems('a: *x\n').length, 1);
});

test('aliases that multiply are cut off', () => {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const item = level === 0 ? 'x' : `*l${level - 1}`;
    return `l${level}: &l${level} [${Array(9).fill(item).join(', ')}]`;
  });
  assert.deepEqual(problems(levels.join('\n')), [
    'syntax: Too many aliases; from here on they are not followed',
  ]);
});

for (const [items, problem] of [
  [200_000, []],
  [300_000, ['syntax: Too many aliases; from here on they are not followed']],
] as const) {
  test(`four aliases of ${items} items are ${problem.length > 0 ? 'more than' : 'what'} Helm takes`, () => {
    const text = `a: &a [${'1, '.repeat(items)}]\nb: [*a, *a, *a, *a]\n`;
    assert.deepEqual(problems(text), problem);
  });
}

test('a character that YAML forbids is a problem of the document that holds it', () => {
  const { documents } = parseYaml('a: 1\n---\nb: "\u0007"\n---\nc: 1\n');
  assert.deepEqual(
    documents.map((document) => document.problems.map(({ kind }) => kind)),
    [[], ['syntax'], []],
  );
});

test('of two equal keys the last one counts, and both are a problem', () => {
  assert.deepEqual(read('a: {x: 1}\na: {z: 2}\n'), { a: { z: 2 } });
  assert.deepEqual(problems('a: {x: 1}\na: {z: 2}\n'), ['duplicate-key: `a` is written twice']);
});

test('half-typed and broken text gives what can be read', () => {
  assert.deepEqual(read('a: 1\nb\n'), { a: 1 });
  assert.deepEqual(read('a: 1\nb: "x\n'), { a: 1, b: 'x' });
  assert.equal(problems('a:\n\tb: 1\n').length > 0, true);
});

test('what a template fills in is text', () => {
  assert.deepEqual(read('a: {{ .Values.x }}\nb: {c: 1}\n'), { a: '{{ .Values.x }}', b: { c: 1 } });
});

test('a half-typed key above others spoils none of them', () => {
  const text = 'a: 1\nb:\n  secur\n  c: 2\nd: 3\n';
  assert.deepEqual(read(text), { a: 1, b: { c: 2 }, d: 3 });
  assert.deepEqual(problems(text), ['syntax: A colon is missing after this key']);
  assert.deepEqual(read('secur\na: 1\n'), { a: 1 });
});

test('nothing, a comment, a marker', () => {
  for (const text of ['', '\n', '# x\n', '---\n', '\uFEFF']) assert.equal(read(text), undefined);
});

test('brackets beyond all depth are a problem, not a crash', () => {
  assert.deepEqual(problems('['.repeat(50_000)).at(0), 'syntax: Nested too deeply');
});

test('comments are told from a # in a string', () => {
  const { comments } = parseYaml('# a\nb: "# no" # c\nd: |\n  # text\n# e\n- # f\n');
  assert.deepEqual(
    comments.map(({ text }) => text),
    ['# a', '# c', '# e', '# f'],
  );
});
