import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fixesOf } from '../../../server/src/core/fixes-of.ts';
import { lint } from '../../../server/src/core/lint.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit/apply-edits.ts';
import { parseYaml } from '../../../server/src/core/yaml/parse.ts';
import { toJson } from '../../../server/src/core/yaml/tree.ts';

/** Every fix that is offered leaves a text that Helm reads, with nothing of it gone astray. */
function checkFixes(text: string): number {
  const before = problemsOf(text);
  const result = lint({ name: 'polyaxon.values.yaml', text }, { force: true });
  const fixes = result?.findings.flatMap(fixesOf) ?? [];
  for (const { title, edits } of fixes) {
    const fixed = applyEdits(text, edits);
    assert.deepEqual(problemsOf(fixed), before, `${title}:\n${text}\n---- became\n${fixed}`);
  }
  return fixes.length;
}

function problemsOf(text: string): readonly string[] {
  const kinds = parseYaml(text).documents.flatMap(({ problems }) =>
    problems.map(({ kind }) => kind),
  );
  return kinds.filter((kind) => kind !== 'documents');
}

const ODD: Readonly<Record<string, string>> = {
  'null as the whole file': 'null\n',
  'a tilde as the whole file': '~ # nothing\n',
  'an empty map': '{} # nothing\n',
  'an empty map on a marker line': '--- {}\n',
  'null on a marker line': '--- null # nothing\n',
  'a marker alone': '---\n',
  'an end marker': 'deploymentChart: platform\n...\n',
  'an anchored first key': '&a deploymentChart: platform\n',
  'a tagged first key': '!!str deploymentChart: platform\nuser:\n  !!str email: a@b.c\n',
  'keys with a question mark': '? deploymentChart\n: platform\n? postgresql\n: enabled: true\n',
  'a question mark without a value': 'deploymentChart: platform\n? postgresql\n? user\n',
  'a question mark and lines between': '? postgresql # b: c\n# d: e\n: enabled: true\n',
  'a merge as the last key': 'd: &d\n  a: 1\ngateway:\n  replicas: 2\n  <<: *d\n',
  'a merge and a comment as the last lines': 'd: &d {}\nuser:\n  email: a\n  <<: *d # d\n  # end\n',
  'a merge at the root': 'deploymentChart: platform\n<<: {x: 1}\n',
  'an empty block scalar': 'platformSecret: |\nsecurityContext:\n  enabled: true\n',
  'an empty block scalar at the end': 'securityContext:\n  enabled: true\nplatformSecret: |',
  'a block scalar that keeps its end': 'platformSecret: |+\n\n\nuser:\n  email: a\n',
  'a block scalar with a comment': 'platformSecret: | # c\npostgresql:\n  enabled: true\n',
  'flow keys without colons': 'postgresql: {enabled}\nuser: {email, "password"}\n',
  'trailing commas': '{deploymentChart: platform, postgresql: {enabled: true,},}\n',
  'quoted keys with room': '"deploymentChart" : platform\n"postgresql"\t:\n  "enabled" : true\n',
  'values below their keys':
    'postgresql:\n  # c\n  &x\n  enabled: true\nuser:\n\n  email:\n    a\n',
  'bare carriage returns': 'deploymentChart: platform\rpostgresql:\r  enabled: true\r',
  'a flow map over lines that are not indented': 'postgresql: {\nenabled: true\n}\nuser: [\n]\n',
  'keys that are no text': 'yes: 1\n017: 2\npostgresql:\n  on: 3\n',
};

for (const [name, text] of Object.entries(ODD)) {
  test(`fixes keep parsing: ${name}`, () => {
    checkFixes(text);
    checkFixes(text.replaceAll('\n', '\r\n'));
    checkFixes(text.trimEnd());
  });
}

test('fixes are offered where they can be', () => {
  const chart = 'deploymentChart: platform\n';
  for (const text of [
    chart,
    `&a ${chart}`,
    '? deploymentChart\n: platform\n',
    `${chart}<<: {}\n`,
  ]) {
    assert.ok(checkFixes(text) > 5, text);
  }
});

const BASE = `deploymentChart: platform
gateway:
  replicas: 2
  image: # note
    tag: latest
postgresql:
  enabled: true
user:
  email: a@b.c
  password: ""
connections:
  - name: a
    kind: s3
securityContext: {}
platformSecret: |
  x
`;

const PIECES = [
  '\n',
  '# c\n',
  '  ',
  '{}',
  '[]',
  '&a ',
  '!!str ',
  '? ',
  ': ',
  '- ',
  '<<: {}\n',
  '|\n',
  '"',
  ', ',
];

test('fixes keep parsing: texts with pieces put in', () => {
  const change = fc.tuple(fc.nat(BASE.length), fc.nat(3), fc.constantFrom(...PIECES));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const text = changes.reduce(
        (result, [at, cut, put]) => result.slice(0, at) + put + result.slice(at + cut),
        BASE,
      );
      checkFixes(text);
    }),
    { numRuns: 500 },
  );
});

for (const [name, lineBreak] of [
  ['next line', '\u0085'],
  ['line separator', '\u2028'],
  ['paragraph separator', '\u2029'],
] as const) {
  test(`fixes keep parsing: a first key behind a ${name}`, () => {
    checkFixes(`# a${lineBreak}deploymentChart: agent\nlabels: {}\n`);
  });

  test(`a fix writes into the same section where lines end with a ${name}`, () => {
    const text = 'deploymentChart: platform\npostgresql:\n  enabled: true\nuser:\n  email: a@b.c\n';
    assert.deepEqual(fixedValues(text.replaceAll('\n', lineBreak)), fixedValues(text));
  });
}

/** The values after each of the fixes, by its title. */
function fixedValues(text: string): ReadonlyMap<string, unknown> {
  const fixes = lint({ name: 'polyaxon.values.yaml', text }, { force: true })?.findings;
  return new Map(
    (fixes ?? []).flatMap(fixesOf).map(({ title, edits }) => {
      const root = parseYaml(applyEdits(text, edits)).documents[0]?.root;
      return [title, root && toJson(root)];
    }),
  );
}
