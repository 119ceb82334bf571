import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from '../../../server/src/core/fix.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit/apply-edits.ts';
import { planEdits } from '../../../server/src/core/yaml/edit/plan-edits.ts';
import { parseYaml } from '../../../server/src/core/yaml/parse.ts';

function apply(before: string, changes: readonly Change[]): string | undefined {
  const file = parseYaml(before);
  const document = file.documents[0] ?? {
    root: undefined,
    span: { start: 0, end: before.length },
    problems: [],
  };
  const edits = planEdits(file, document, changes);
  return edits && applyEdits(before, edits);
}

/** The changes make `after` of `before`, and nothing of `after`. */
function checkChange(name: string, changes: readonly Change[], before: string, after: string) {
  test(name, () => {
    assert.equal(apply(before, changes), after);
    if ('merge' in (changes[0] ?? {})) assert.equal(apply(after, changes), after, 'applied twice');
  });
}

function checkRefused(name: string, changes: readonly Change[], before: string) {
  test(name, () => assert.equal(apply(before, changes), undefined));
}

const SELECTOR: readonly Change[] = [{ merge: 'nodeSelector:\n  ${1:polyaxon}: ${2:core}\n' }];
const NESTED: readonly Change[] = [
  { merge: 'postgresql:\n  primary:\n    nodeSelector:\n      ${1:polyaxon}: ${2:core}\n' },
];

for (const [name, before, after] of [
  ['null', 'null # c\n', 'nodeSelector:\n  polyaxon: core # c\n'],
  ['null behind a marker', '--- ~\n', '---\nnodeSelector:\n  polyaxon: core\n'],
  ['{} behind a marker', '--- {}', '---\nnodeSelector:\n  polyaxon: core'],
  ['an anchored key', '&a x: 1\n', '&a x: 1\nnodeSelector:\n  polyaxon: core\n'],
  ['a key with ?', '? x\n: 1\n', '? x\n: 1\nnodeSelector:\n  polyaxon: core\n'],
  ['a last <<', 'x: 1\n<<: {}\n', 'x: 1\n<<: {}\nnodeSelector:\n  polyaxon: core\n'],
] as const) {
  checkChange(`a new key beside ${name}`, SELECTOR, before, after);
}

for (const [name, before] of [
  ['an anchored null', '&a null\n'],
  ['a tagged map', '!!map {}\n'],
  ['text that is not read', '{}\nx: 1\n'],
  ['lines that end in a bare CR', 'x: 1\r'],
] as const) {
  checkRefused(`no new key beside ${name}`, SELECTOR, before);
}

checkRefused(
  'no new key in a map that is written elsewhere from end to end',
  [{ merge: 'a:\n  y: 2\n' }],
  'x: &x {k: 1}\na:\n  <<: *x\n',
);

const SECRET: readonly Change[] = [{ merge: 'secret: name\n' }];
checkChange('an empty block scalar', SECRET, 'secret: |\nx: 1\n', 'secret: name\nx: 1\n');
checkChange(
  'a block scalar that keeps its end',
  SECRET,
  'secret: |+\n\nx: 1\n',
  'secret: name\n\nx: 1\n',
);
checkRefused('a block scalar with a comment', SECRET, 'secret: | # c\nx: 1\n');
checkRefused('a key without a colon', SECRET, '? secret\nx: 1\n');

checkChange(
  'a new key goes to the end',
  SELECTOR,
  'a: 1\nb:\n    c: 2 # two\n    # more\n',
  'a: 1\nb:\n    c: 2 # two\n    # more\nnodeSelector:\n    polyaxon: core\n',
);
checkChange('an empty text', SELECTOR, '', 'nodeSelector:\n  polyaxon: core\n');
checkChange('comments alone', SELECTOR, '# x\n', '# x\nnodeSelector:\n  polyaxon: core\n');
checkChange('no final newline', SELECTOR, 'a: 1', 'a: 1\nnodeSelector:\n  polyaxon: core');
checkChange('CRLF', SELECTOR, 'a: 1\r\n', 'a: 1\r\nnodeSelector:\r\n  polyaxon: core\r\n');
checkChange(
  'an empty map gives way, its comment stays',
  SELECTOR,
  'nodeSelector: {} # none yet\nb: 1\n',
  'nodeSelector: # none yet\n  polyaxon: core\nb: 1\n',
);
checkChange(
  'nothing after the key',
  SELECTOR,
  'nodeSelector:\n# next\nb: 1\n',
  'nodeSelector:\n  polyaxon: core\n# next\nb: 1\n',
);
checkChange('null', SELECTOR, 'nodeSelector: null', 'nodeSelector:\n  polyaxon: core');
checkChange('tilde', SELECTOR, 'nodeSelector: ~\n', 'nodeSelector:\n  polyaxon: core\n');
checkChange(
  'a flow root',
  SELECTOR,
  '{a: 1, b: {c: 2}}\n',
  '{a: 1, b: {c: 2}, nodeSelector: {polyaxon: core}}\n',
);
checkChange(
  'a nested key in a map that is there',
  NESTED,
  'postgresql:\n  # on\n  enabled: true\n  # persistence:\n  #   size: 1Gi\n\nredis: {}\n',
  'postgresql:\n  # on\n  enabled: true\n  # persistence:\n  #   size: 1Gi\n  primary:\n    nodeSelector:\n      polyaxon: core\n\nredis: {}\n',
);
checkChange(
  'a nested key in a flow map',
  NESTED,
  'postgresql: {enabled: true} # db\n',
  'postgresql: {enabled: true, primary: {nodeSelector: {polyaxon: core}}} # db\n',
);
checkChange(
  'blank lines between blocks are kept up',
  SELECTOR,
  'a:\n  b: 1\n\nc:\n  d: 1\n',
  'a:\n  b: 1\n\nc:\n  d: 1\n\nnodeSelector:\n  polyaxon: core\n',
);
checkChange(
  'a block scalar that keeps its line breaks',
  SELECTOR,
  'a: |+\n  x\n\n',
  'a: |+\n  x\n\nnodeSelector:\n  polyaxon: core\n',
);
checkChange(
  'a scalar is replaced, its comment stays',
  [{ merge: 'gateway:\n  service:\n    type: ClusterIP\n' }],
  'gateway: {service: {type: "LoadBalancer"}} # x\n',
  'gateway: {service: {type: ClusterIP}} # x\n',
);
checkChange(
  'a placeholder does not replace what a person wrote',
  [{ merge: 'db:\n  host: ${1:db.example.com}\n  port: 5432\n' }],
  'db:\n  host: mine\n',
  'db:\n  host: mine\n  port: 5432\n',
);
checkChange(
  'a list, in the style of the text',
  [{ merge: 'ingress:\n  tls:\n    - secretName: ${1:tls}\n      hosts:\n        - ${2:h}\n' }],
  'x:\n- 1\ningress:\n  tls: []\n',
  'x:\n- 1\ningress:\n  tls:\n  - secretName: tls\n    hosts:\n    - h\n',
);
checkChange(
  'a mirrored placeholder',
  [{ merge: 'a: ${1:x}\nb: ${1}\n' }],
  'c: 1\n',
  'c: 1\na: x\nb: x\n',
);
checkChange(
  'several documents: the first one is changed',
  SELECTOR,
  '---\na: 1\n---\nb: 1\n',
  '---\na: 1\nnodeSelector:\n  polyaxon: core\n---\nb: 1\n',
);
checkRefused('a value that comes through an alias', NESTED, 'x: &x {a: 1}\npostgresql: *x\n');
checkRefused('a map that others alias', NESTED, 'postgresql: &x {a: 1}\ny: *x\n');
checkRefused('another type', NESTED, 'postgresql: 5\n');
checkRefused('a text with a syntax error', SELECTOR, 'a: "b\n');
checkChange(
  'an anchor that nothing refers to survives',
  NESTED,
  'postgresql: &x\n  a: 1\n',
  'postgresql: &x\n  a: 1\n  primary:\n    nodeSelector:\n      polyaxon: core\n',
);

const NEST: readonly Change[] = [
  { move: ['postgresql', 'persistence'], to: ['postgresql', 'primary', 'persistence'] },
];
checkChange(
  'move below a new parent, in place',
  NEST,
  'postgresql:\n  enabled: true\n  # the volume\n  persistence: # here\n    size: 5Gi # big\n    # more\n\n  auth: {}\n',
  'postgresql:\n  enabled: true\n  primary:\n    # the volume\n    persistence: # here\n      size: 5Gi # big\n      # more\n\n  auth: {}\n',
);
checkChange(
  'move in a flow map',
  NEST,
  'postgresql: {persistence: {size: 5Gi}, enabled: true}\n',
  'postgresql: {primary: {persistence: {size: 5Gi}}, enabled: true}\n',
);
checkChange(
  'move into a parent that is there',
  NEST,
  'postgresql:\n  persistence:\n    size: 5Gi\n  primary:\n    x: 1\n',
  'postgresql:\n  primary:\n    x: 1\n    persistence:\n      size: 5Gi\n',
);
checkChange(
  'move into an empty parent',
  NEST,
  'postgresql:\n  primary: {}\n  persistence:\n    size: 5Gi\n',
  'postgresql:\n  primary:\n    persistence:\n      size: 5Gi\n',
);
checkRefused(
  'move to a place that is taken',
  NEST,
  'postgresql:\n  persistence: {size: 1}\n  primary: {persistence: {size: 2}}\n',
);
checkChange(
  'rename',
  [{ move: ['s', 'user'], to: ['s', 'runAsUser'] }],
  's:\n  "user": 5 # five\n',
  's:\n  "runAsUser": 5 # five\n',
);
checkChange(
  'move up and away',
  [{ move: ['api', 'organizationKey'], to: ['organizationKey'] }],
  'api:\n  # key\n  organizationKey: x\n  other: 1\nb: 2',
  'api:\n  other: 1\nb: 2\n# key\norganizationKey: x',
);
const AWAY: readonly Change[] = [{ move: ['api', 'replicas'], to: ['gateway', 'replicas'] }];
checkChange(
  'move the last entry away: its parent goes, the comments stay',
  AWAY,
  'a: 1\n# old\napi: # here\n  # many\n  replicas: 3 # three\n  # done\nb: 2\n',
  'a: 1\nb: 2\ngateway:\n  # old\n  # here\n  # many\n  replicas: 3 # three\n  # done\n',
);
checkChange(
  'move the only entry of a text',
  AWAY,
  'api:\n  replicas: 3\n',
  'gateway:\n  replicas: 3\n',
);
checkChange(
  'move the last entry of a parent to its sister',
  [{ move: ['db', 'master', 'size'], to: ['db', 'primary', 'disk', 'size'] }],
  'db:\n  master:\n    size: 1\n',
  'db:\n  primary:\n    disk:\n      size: 1\n',
);
checkChange(
  'move from a flow map to a block map',
  AWAY,
  'api: {"replicas": 3, x: 1} # here\ngateway:\n  y: 1\n',
  'api: {x: 1} # here\ngateway:\n  y: 1\n  "replicas": 3\n',
);
checkChange(
  'move the last entry of a flow map to a block map',
  AWAY,
  'api: {replicas: 3} # here\nb: 1\n',
  'b: 1\ngateway:\n  replicas: 3\n  # here\n',
);
checkChange(
  'move from a flow map to another, also an empty one',
  AWAY,
  '{api: {replicas: 3, x: 1}, gateway: {}}\n',
  '{api: {x: 1}, gateway: {replicas: 3}}\n',
);
checkChange(
  'move a scalar from a block map into a flow map',
  AWAY,
  'api:\n  replicas: 3\n  x: 1\ngateway: {y: 1}\n',
  'api:\n  x: 1\ngateway: {y: 1, replicas: 3}\n',
);
checkRefused(
  'move a block into a flow map',
  [{ move: ['a', 'b'], to: ['c', 'b'] }],
  'a:\n  b:\n    x: 1\n  d: 1\nc: {y: 1}\n',
);
checkRefused('move an entry whose parent has an anchor', AWAY, 'api: &x\n  replicas: 3\nb: 1\n');
checkChange(
  'replace a scalar, a block and an empty value',
  [
    { replace: ['a'], with: '"5"' },
    { replace: ['b'], with: 'y: 1\nz: 2' },
  ],
  'a: 5 # x\nb:\n    c: 1\n    d: 2 # d\n',
  'a: "5" # x\nb:\n    y: 1\n    z: 2 # d\n',
);
checkChange(
  'replace a block with a scalar',
  [{ replace: ['b'], with: 'x' }],
  'a: 1\nb: # which\n  - host: x # this\nc: 1\n',
  'a: 1\nb: x # which # this\nc: 1\n',
);
checkChange(
  'a comment about the file does not move with the key below it',
  AWAY,
  '# polyaxon-values: chart=platform\n# many\napi:\n  replicas: 3\n',
  '# polyaxon-values: chart=platform\ngateway:\n  # many\n  replicas: 3\n',
);
checkRefused(
  'replace a block with comments in it',
  [{ replace: ['b'], with: 'y: 1' }],
  'b:\n  # c\n  c: 1\n  # d\n  d: 1\n',
);

checkChange(
  'quote a scalar as it is written, also in a list',
  [{ quote: ['a'] }, { quote: ['l', 0, 'b'] }],
  'a: 010 # oct\nl:\n  - b: yes\n',
  'a: "010" # oct\nl:\n  - b: "yes"\n',
);
checkRefused('quote what has quotes', [{ quote: ['a'] }], 'a: "x"\n');
checkChange(
  'rename a key inside a list',
  [{ move: ['l', 0, 'efect'], to: ['l', 0, 'effect'] }],
  'l:\n  - key: x\n    efect: NoSchedule\n',
  'l:\n  - key: x\n    effect: NoSchedule\n',
);
checkChange(
  'empty maps and lists in a template',
  [{ merge: 'a:\n  b: {}\n  c: []\n' }],
  'x: 1\n',
  'x: 1\na:\n  b: {}\n  c: []\n',
);
checkChange(
  'a block gives way to an empty map, its comments stay',
  [{ replace: ['a'], with: '{}' }],
  'a: # first\n  b: 1 # one\nc: 2\n',
  'a: {} # first # one\nc: 2\n',
);
checkChange(
  'move the last entry of a text without a final newline',
  [{ move: ['api', 'replicas'], to: ['gateway', 'replicas'] }],
  'a: 1\napi:\n  replicas: 3',
  'a: 1\ngateway:\n  replicas: 3',
);

checkChange(
  'two merges that need the same new parent',
  [{ merge: 'a:\n  b: 1\n' }, { merge: 'a:\n  c:\n    d: 2\n' }],
  'x: 1\n',
  'x: 1\na:\n  b: 1\n  c:\n    d: 2\n',
);
checkChange(
  'remove an entry; the comment above it stays',
  [{ remove: ['a', 'b'] }],
  'a:\n  # why\n  b:\n    x: 1\n  c: 2\n',
  'a:\n  # why\n  c: 2\n',
);
checkChange('remove from a flow map', [{ remove: ['a', 'b'] }], 'a: {b: 1, c: 2}\n', 'a: {c: 2}\n');
checkChange(
  'remove the last of a flow map',
  [{ remove: ['a', 'c'] }],
  'a: {b: 1, c: 2}\n',
  'a: {b: 1}\n',
);
checkRefused('remove what has a comment', [{ remove: ['b'] }], 'a: 1\nb: 2 # two\n');
checkRefused('remove the only entry', [{ remove: ['a', 'b'] }], 'a:\n  b: 1\n');
