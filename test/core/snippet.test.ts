import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse, parseDocument } from 'yaml';
import { snippetMap, snippetScalar } from '../../server/src/core/fixes/snippet.ts';
import type { Json, JsonObject } from '../../server/src/core/json.ts';

/** What a client inserts for a snippet without tab stops. */
function insert(snippet: string): string {
  const rest = snippet.replace(/\\[\\$}]/g, '');
  assert.doesNotMatch(rest, /[\\$]/, `not escaped: ${snippet}`);
  // Fix templates are read as YAML before the escapes are taken away.
  assert.deepEqual(parseDocument(snippet).errors, [], snippet);
  return snippet.replace(/\\([\\$}])/g, '$1');
}

function read(yaml: string): readonly unknown[] {
  return (['1.1', '1.2'] as const).map((version) => parse(yaml, { version, logLevel: 'silent' }));
}

function checkScalar(value: Json): void {
  if (typeof value === 'string') {
    assert.doesNotMatch(snippetScalar(value).replace(/\\./g, ''), /}/, 'a placeholder would end');
    assert.equal(typeof parse(snippetScalar(value)), 'string');
  }
  const text = insert(snippetScalar(value));
  assert.doesNotMatch(text, /[\n\r]/);
  assert.deepEqual(read(`k: ${text}\n`), [{ k: value }, { k: value }], text);
  assert.deepEqual(
    read(`{k: ${text}, l: [${text}]}\n`),
    Array(2).fill({ k: value, l: [value] }),
    text,
  );
}

test('plain words stay plain', () => {
  for (const word of [
    'core',
    'node.kubernetes.io/pool',
    'http://x:80/y',
    'a b',
    "it's",
    'v1.2',
    'a#b',
    'm5.large',
  ]) {
    assert.equal(snippetScalar(word), word);
    checkScalar(word);
  }
});

test('words that YAML 1.1 takes for booleans or null are quoted', () => {
  for (const word of [
    'yes',
    'no',
    'on',
    'off',
    'y',
    'n',
    'Y',
    'N',
    'Yes',
    'NO',
    'On',
    'OFF',
    'true',
    'False',
    'null',
    'Null',
    'NULL',
    '~',
    '<<',
    '=',
  ]) {
    assert.equal(snippetScalar(word), `"${word}"`);
    checkScalar(word);
  }
});

test('strings that look like numbers, times or dates are quoted', () => {
  for (const word of [
    '0',
    '7',
    '-1',
    '+1',
    '010',
    '089',
    '0o10',
    '0x1F',
    '0b11',
    '1_000',
    '1.0',
    '.5',
    '5.',
    '.',
    '1e3',
    '1E-3',
    '-.5e+3',
    '.inf',
    '-.INF',
    '.NaN',
    '1:30',
    '12:30:45',
    '190:20:30.15',
    '2024-01-01',
    '2024-01-01T10:00:00Z',
    '...',
  ]) {
    assert.equal(snippetScalar(word), `"${word}"`);
    checkScalar(word);
  }
});

test('what has a meaning to YAML is quoted', () => {
  for (const word of [
    '',
    ' ',
    ' a',
    'a ',
    'a: b',
    'a:',
    'a #b',
    '#a',
    '- a',
    '-',
    '--- a',
    '? a',
    ': a',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    "'a",
    '%a',
    '@a',
    '`a',
    '[a',
    '{a',
    'a, b',
    'a]',
    'a}',
  ]) {
    assert.match(snippetScalar(word), /^(["']).*\1$/);
    checkScalar(word);
  }
});

test('quotes and backslashes', () => {
  assert.equal(snippetScalar('"a"'), `'"a"'`);
  assert.equal(snippetScalar(`"it's"`), `'"it''s"'`);
  assert.equal(snippetScalar('a\\b'), 'a\\\\b');
  for (const word of ['"a"', `"it's"`, 'a\\b', '\\', '@a\\', 'a "b": c']) checkScalar(word);
});

test('several lines and control characters make one line', () => {
  assert.equal(snippetScalar('a\nb'), '"a\\\\nb"');
  for (const word of [
    'a\nb\n',
    '\n',
    'a\r\nb',
    'a\tb',
    '\u0000',
    '\u0007',
    '\u007f',
    '\u0085',
    '\u2028',
    '\ufeff',
  ])
    checkScalar(word);
});

test('no tab stop arises from a value', () => {
  assert.equal(snippetScalar('$1'), '\\$1');
  assert.equal(snippetScalar('${1:x}'), "'\\${1:x\\}'");
  for (const word of ['$1', '${1:x}', '${POOL}', '{{ .Values.pool }}', '$\\}']) checkScalar(word);
});

test('other values', () => {
  assert.equal(snippetScalar(5432), '5432');
  assert.equal(snippetScalar(true), 'true');
  assert.equal(snippetScalar(null), 'null');
  assert.equal(snippetScalar({}), '{}');
  for (const value of [
    0,
    -1.5,
    1e21,
    1e-7,
    false,
    null,
    [],
    {},
    ['a', 1],
    { a: ['no'], y: { b: null } },
  ])
    checkScalar(value);
  assert.deepEqual(read(snippetScalar(Number.POSITIVE_INFINITY)), [Infinity, Infinity]);
  assert.deepEqual(read(snippetScalar(Number.NaN)), [NaN, NaN]);
});

test('a map becomes block YAML at its indentation', () => {
  const map = {
    'node-role.kubernetes.io/core': '',
    y: 'yes',
    tolerations: [{ key: 'polyaxon', values: ['a', 'b'] }, 'x', [1, [2, 3]], []],
    affinity: { nodeAffinity: { weight: 1 }, none: {} },
  };
  assert.equal(
    snippetMap(map, 4),
    `    node-role.kubernetes.io/core: ""
    "y": "yes"
    tolerations:
      - key: polyaxon
        values:
          - a
          - b
      - x
      - - 1
        - - 2
          - 3
      - []
    affinity:
      nodeAffinity:
        weight: 1
      none: {}`,
  );
  assert.deepEqual(read(insert(snippetMap(map, 4))), [map, map]);
  assert.equal(snippetMap({}, 2), '  {}');
});

test('any value comes back as it went in', () => {
  const { json } = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'0189yneox._:-+~# ,{}[]$\\"\'\n\t&*!|>%@`?=<') }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(
        fc.string().filter((key) => key !== '__proto__' && key !== ''),
        tie('json'),
        { maxKeys: 3, noNullPrototype: true },
      ),
    ),
  }));
  fc.assert(
    fc.property(json, (value) => {
      checkScalar(value);
      const map: JsonObject = { k: value };
      assert.deepEqual(read(insert(snippetMap(map, 2))), [map, map]);
    }),
    { numRuns: 500 },
  );
});
