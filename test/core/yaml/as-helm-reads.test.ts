import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isObject } from '../../../server/src/core/json.ts';
import { parseYaml } from '../../../server/src/core/yaml/parse.ts';
import { toJson } from '../../../server/src/core/yaml/tree.ts';

const REFUSED = 'refused';

/** The first document's values, as JSON has them; `refused` where Helm stops. */
function read(text: string): unknown {
  const [document] = parseYaml(text).documents;
  if (!document) return {};
  if (document.problems.some(({ kind }) => kind === 'syntax')) return REFUSED;
  const value = document.root ? toJson(document.root) : {};
  return isObject(value) ? JSON.parse(JSON.stringify(value)) : REFUSED;
}

/** What Helm (3.17.2 and 4.1.4) makes of each text. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, value: unknown])[]>> = {
  'words of YAML 1.1': [
    ['a: [y, N, yes, Off, ~, Null, tRUE]', { a: [true, false, true, false, null, null, 'tRUE'] }],
    ['a: 2024-01-01\nb: 1:30\nc: <<', { a: '2024-01-01', b: '1:30', c: '<<' }],
  ],
  'numbers of all kinds': [
    ['a: [010, 0o17, 0X1f, -0b11, 1_000, 0x_1F]', { a: [8, 15, 31, -3, 1000, 31] }],
    ['a: [09, 1., .5, .5_0, 1e3, -0, +1]', { a: [9, 1, 0.5, 0.5, 1000, 0, 1] }],
    ['a: [0b2, _1, 1e999, 1.5e, 0x]', { a: ['0b2', '_1', '1e999', '1.5e', '0x'] }],
    ['a: 18446744073709551615\nb: 0x1FFFFFFFFFFFFFFFF', { a: 2 ** 64, b: '0x1FFFFFFFFFFFFFFFF' }],
    ['a: .inf', REFUSED],
    ['a: [-.Inf]', REFUSED],
    ['a: .NaN', REFUSED],
    ['a: .inf\na: 1', { a: 1 }],
  ],
  tags: [
    ['a: !!float 1\nb: !!float "1"\nc: !!str 1', { a: 1, b: 1, c: '1' }],
    ['a: !!binary aGVs\n  bG8=', REFUSED],
    ['a: !!binary aGVsbG8=\nb: !!binary "4oKs"', { a: 'hello', b: '€' }],
    ['a: !!int x', REFUSED],
    ['a: !!bool 1', REFUSED],
    ['a: !!null x', REFUSED],
    ['a: !!timestamp 2024-01-01\nb: !own 1\nc: ! 1', { a: '2024-01-01', b: '1', c: '1' }],
    ['a: !!timestamp x', REFUSED],
    ['a: !!omap [x: 1]\nb: !!set {x}', { a: [{ x: 1 }], b: { x: null } }],
    ['%TAG !p! tag:yaml.org,2002:\n---\na: !p!str 1', { a: '1' }],
    ['a: !p!str 1', REFUSED],
  ],
  'escapes in tags': [
    ['a: !%41%0A b\nb: !!%69nt "1"\nc: !<tag:yaml.org,2002:%69nt> "1"', { a: 'b', b: 1, c: 1 }],
    ['a: !%C3%A9 b\nb: !%E2%82%AC b\nc: !%F0%9F%98%80 b', { a: 'b', b: 'b', c: 'b' }],
    ['a: !%E2%82%ACx b', { a: 'b' }],
    ['a: !%4 b', REFUSED],
    ['a: !%g4 b', REFUSED],
    ['a: !%80 b', REFUSED],
    ['a: !%C3%C3 b', REFUSED],
    ['a: !%E2%82 b', REFUSED],
    ['a: !%E2%82x b', REFUSED],
    ['a: !%E2%82%2 b', REFUSED],
    ['a: !%F0%9F%98 b', REFUSED],
    ['a: !%F8%80%80%80%80 b', REFUSED],
  ],
  'keys that are no text': [
    ['yes: a\nn: b\n017: c\n0x10: d\n1_0: e', { true: 'a', false: 'b', 15: 'c', 16: 'd', 10: 'e' }],
    ['1.0: a\n1.50: b\n1e3: c\n1e6: d', { 1: 'a', 1.5: 'b', 1000: 'c', '1e+06': 'd' }],
    ['0.00001: a\n123456.7: b\n-0.0: c', { '1e-05': 'a', '123456.7': 'b', '-0': 'c' }],
    ['.inf: a\n-.inf: b\n.nan: c', { '.inf': 'a', '-.inf': 'b', '.nan': 'c' }],
    ['null: a', REFUSED],
    ['~: a', REFUSED],
    ['12345678901234567890: a', REFUSED],
    ['? [a]\n: b', REFUSED],
    ['{a: {b: c}: d}', REFUSED],
    ['x: &x foo\n*x : 1', { x: 'foo', foo: 1 }],
    ['x: &x foo\n*x: 1', { x: 'foo', foo: 1 }],
    ['toString: 1\n__proto__: 2', JSON.parse('{"toString": 1, "__proto__": 2}')],
  ],
  'what << brings in': [
    ['d: &d {a: 1}\nk:\n  a: 2\n  <<: *d', { d: { a: 1 }, k: { a: 1 } }],
    ['d: &d {a: 1}\nk:\n  <<: *d\n  a: 2', { d: { a: 1 }, k: { a: 2 } }],
    ['k:\n  <<: {a: 1}\n  <<: {a: 2}', { k: { a: 2 } }],
    ['k:\n  <<: [{a: 1}, {a: 2, b: 3}]', { k: { a: 1, b: 3 } }],
    ['k:\n  "<<": {a: 1}\n  !!str <<: 2', { k: { '<<': 2 } }],
    ['k:\n  !!merge "<<": {a: 1}', { k: { a: 1 } }],
    ['k:\n  <<:', REFUSED],
    ['k:\n  <<: 1', REFUSED],
    ['k:\n  <<: [1]', REFUSED],
    ['l: &l [{a: 1}]\nk:\n  <<: *l', REFUSED],
  ],
  'anchors and aliases': [
    ['a: &x.y 1', REFUSED],
    ['a: &é 1', REFUSED],
    ['a: &x: 1', REFUSED],
    ['a: *x', REFUSED],
    ['a: &a\n  b: *a', REFUSED],
    ['a: &a 1\na2: &a 2\nb: *a', { a: 1, a2: 2, b: 2 }],
  ],
  'characters and lines': [
    ['a: 1\rb: 2\r', { a: 1, b: 2 }],
    ['a: 1\u0085b: 2\u2028c: 3\u2029', { a: 1, b: 2, c: 3 }],
    ['a: "\u0007"', REFUSED],
    ['a: 1\u0000', REFUSED],
    ['a: "\\ud83d\\ude00"', REFUSED],
    ['a: "\\/"', REFUSED],
    ['a: "\\U0001F600\\x41\\e"', { a: '😀A\u001b' }],
    ['a: 1\n\t\nb: 2', REFUSED],
    ['a:\n-\tb', REFUSED],
    ['a: b\t# c', { a: 'b' }],
    ['a: {\n\tb: 1\n}', { a: { b: 1 } }],
    ['\uFEFFa: 1', { a: 1 }],
  ],
  'where lines may begin': [
    ['a: [\n1\n]\nb: {\nc: 1\n}', { a: [1], b: { c: 1 } }],
    ['a: "x\ny"\nb: 1', { a: 'x y', b: 1 }],
    ['  a: 1\nb: 2', { a: 1 }],
    ['a: 1\n b: 2', REFUSED],
    ['a:\n  - b\n c: 1', REFUSED],
    ['a: "x"#c\nb: [x,# c\n z]', { a: 'x', b: ['x', 'z'] }],
    ['a: "x" y', REFUSED],
  ],
  'flow collections': [
    ['a: [-]\nb: [a: 1]\nc: {x, z: }', { a: ['-'], b: [{ a: 1 }], c: { x: null, z: null } }],
    ['a: [?]', REFUSED],
    ['a: {: b}', REFUSED],
    ['a: [b,,c]', REFUSED],
    [`a: {${'k'.repeat(1020)}: 1}`, { a: { ['k'.repeat(1020)]: 1 } }],
    [`a: {${'k'.repeat(1025)}: 1}`, REFUSED],
    [`a: {${'😀'.repeat(1020)}: 1}`, { a: { ['😀'.repeat(1020)]: 1 } }],
    ['{a: 1}\nb: 2', { a: 1 }],
  ],
  'block scalars': [
    ['a: |\n\n  x\n   y\n\nb: >\n  x\n  y\n   z\n', { a: '\nx\n y\n', b: 'x y\n z\n' }],
    ['a: |+\n  x\n\nb: |-\n  x\nc: |2\n   x', { a: 'x\n\n', b: 'x', c: ' x' }],
    ['a: |\nb: 1', { a: '', b: 1 }],
    ['a: |0\n  x', REFUSED],
    ['a: |\n\tx', REFUSED],
  ],
  'documents and directives': [
    ['%YAML 1.1\n---\na: yes', { a: true }],
    ['%YAML 1.2\n---\na: 1', REFUSED],
    ['%FOO x\n---\na: 1', REFUSED],
    ['%', REFUSED],
    ['--- {a: 1}', { a: 1 }],
    ['---\n# nothing\n---\na: 1', {}],
    ['# nothing\n---\na: 1', { a: 1 }],
    ['a: 1\n...\nb: 2', { a: 1 }],
    ['a: 1\n---b: 2', { a: 1, '---b': 2 }],
  ],
};

for (const [name, cases] of Object.entries(CASES)) {
  test(`Helm reads ${name}`, () => {
    for (const [text, expected] of cases) assert.deepEqual(read(text), expected, text);
  });
}

test('generated texts are read as a real Helm read them (npm run oracle -- yaml --write)', () => {
  const file = new URL('../../corpus/yaml/generated.jsonl', import.meta.url);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  assert.ok(lines.length > 900);
  for (const line of lines) {
    const [text, expected] = JSON.parse(line);
    assert.deepEqual(read(text), expected ?? REFUSED, text);
  }
});
