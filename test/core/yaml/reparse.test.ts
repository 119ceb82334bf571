import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseYaml } from '../../../server/src/core/yaml/parse.ts';
import { reparse } from '../../../server/src/core/yaml/reparse.ts';
import type { Region, YamlFile } from '../../../server/src/core/yaml/tree.ts';

const BASE = `# values of the platform
deploymentChart: platform
gateway:
  replicas: 2 # two
  image:
    tag: "1.0"
# the database

postgresql: {enabled: true, image: {tag: x}}
list:
- a
- b: 1
  c: |
    text
    more
email: 'it''s'
user:
last: >-
  folded
`;

const PIECES = [
  ...[
    'a',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    ':',
    ': ',
    '- ',
    '#',
    '# c\n',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
  ],
  ...[
    '&x ',
    '*x',
    '<<: {}\n',
    '|\n',
    '? ',
    '---\n',
    '...\n',
    '%',
    '!!str ',
    '\r',
    '\r\n',
    '\uFEFF',
    '\u0001',
  ],
  ...[
    'key: 1\n',
    'user:\n',
    '  deep: 2\n',
    'word\n',
    ',',
    'k: [\n1\n]\n',
    'q: "x\ny"\n',
    '{{ x }}',
    '@',
  ],
];

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.nat(BASE.length + 40),
    cut: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(80)),
    put: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES)),
  }),
  { minLength: 1, maxLength: 8 },
);

function editedBy(text: string, { at, cut, put }: Edit): string {
  const start = Math.min(at, text.length);
  return text.slice(0, start) + put + text.slice(start + cut);
}

function spanOf({ start, end }: Region): readonly number[] {
  return [start, end];
}

function checkSame(actual: YamlFile, text: string): void {
  const fresh = parseYaml(text);
  assert.deepEqual(actual.documents, fresh.documents, text);
  assert.deepEqual(actual.comments, fresh.comments, text);
  assert.deepEqual(actual.regions?.map(spanOf), fresh.regions?.map(spanOf), text);
}

test('after any edits a file is what a fresh parse of its text gives', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      let text = BASE;
      let file = parseYaml(text);
      for (const change of changes) {
        text = editedBy(text, change);
        file = reparse(file, text);
        checkSame(file, text);
      }
    }),
    {
      numRuns: 400,
      examples: [
        [[{ at: 0, cut: 0, put: '!!str ' }]],
        [
          [
            { at: 68, cut: 0, put: '\r' },
            { at: 1, cut: 0, put: ': ' },
            { at: 71, cut: 0, put: '...\n' },
          ],
        ],
      ],
    },
  );
});

test('a text that is typed, and then taken away, character by character', () => {
  let file = parseYaml('');
  for (let length = 1; length <= BASE.length; length++) {
    file = reparse(file, BASE.slice(0, length));
    checkSame(file, BASE.slice(0, length));
  }
  for (let length = BASE.length - 1; length >= 0; length--) {
    file = reparse(file, BASE.slice(0, length));
    checkSame(file, BASE.slice(0, length));
  }
});

test('what an edit does not touch is kept, not read again', () => {
  const file = parseYaml(BASE);
  const edited = reparse(file, BASE.replace('tag: x', 'tag: y'));
  const [, gateway, , list] = file.regions ?? [];
  assert.ok(gateway && list);
  assert.equal(edited.regions?.[1], gateway);
  assert.equal(edited.regions?.[3], list);
  const broken = reparse(file, BASE.replace('replicas: 2', 'replicas: 2\n  x'));
  assert.equal(broken.regions?.length, file.regions?.length);
  assert.equal(broken.regions?.[0], file.regions?.[0]);
});
