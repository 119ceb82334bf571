import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../server/src/core/finding.ts';
import type { Fix } from '../../server/src/core/fix.ts';
import { yamlSyntax } from '../../server/src/core/rules/file/yaml-syntax.ts';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import { fixAll, fixAllEdits, fixAllText } from '../../server/src/features/fix-all.ts';
import { lintText } from '../support/check.ts';
import { readFolder } from '../support/marked-files.ts';

const NAME = 'polyaxon.values.yaml';

function fix(start: number, end: number, text: string, safe = true): Fix {
  return { title: text, edits: [{ start, end, text }], safe };
}

function finding(...fixes: readonly Fix[]): Finding {
  return {
    rule: yamlSyntax,
    severity: 'info',
    message: '',
    path: [],
    span: { start: 0, end: 1 },
    plans: fixes,
    tags: [],
  };
}

test('one safe fix of each finding is taken; where two meet, the first wins', () => {
  const result = {
    ...lintText('deploymentChart: platform\n'),
    findings: [
      finding(fix(5, 6, 'b')),
      finding(fix(0, 1, 'unsafe', false), fix(0, 1, 'a'), fix(2, 3, 'late')),
      finding(fix(5, 7, 'overlaps')),
      finding(fix(6, 6, 'touches')),
      finding(fix(9, 9, 'c')),
    ],
  };
  assert.deepEqual(
    fixAll(result).map(({ text }) => text),
    ['a', 'b', 'c'],
  );
});

const BEFORE = `deploymentChart: platform
# polyaxon-values-disable-next-line gateway-exposed, core-node-isolation
gateway:
  replicas: 1
`;
const AFTER = `deploymentChart: platform
gateway:
  replicas: 1
`;

/** Each mends one finding and brings an error where there was none. */
const BRINGS_ERROR = {
  'a store without a kind is read once its name is right':
    'deploymentChart: platform\nArtifactsStore:\n  name: outputs\n',
  'an ingress with a name that Kubernetes refuses':
    'deploymentChart: platform\nIngress:\n  enabled: true\n  hostName: Polyaxon_Host\n',
  'a broker without a user is used once it is named':
    'deploymentChart: platform\nscheduler: {enabled: true}\nexternalServices: {rabbitmq: {host: queue.acme.com, password: x}}\n',
};

for (const [name, text] of Object.entries(BRINGS_ERROR)) {
  test(`no fix that brings an error is applied without asking: ${name}`, () => {
    assert.equal(fixAllText({ name: NAME, text }, {}), text);
  });
}

test('a name is mended where what it holds is right', () => {
  const text = 'deploymentChart: platform\nArtifactsStore:\n  name: outputs\n  kind: s3\n';
  assert.equal(
    fixAllText({ name: NAME, text }, {}),
    text.replace('ArtifactsStore', 'artifactsStore'),
  );
});

/** Of two rules in a comment only the one that silences something stays, wherever it stands. */
const UNUSED = [
  ['core-node-isolation, gateway-exposed', 'core-node-isolation'],
  ['gateway-exposed, core-node-isolation', 'core-node-isolation'],
] as const;

for (const [before, after] of UNUSED) {
  test(`a rule that silences nothing is taken out of a comment: ${before}`, () => {
    const text = (names: string) =>
      `deploymentChart: platform\n# polyaxon-values-disable-file ${names}\ngateway:\n  replicas: 1\n`;
    assert.equal(fixAllText({ name: NAME, text: text(before) }, {}), text(after));
  });
}

test('fixes are applied until none is left', () => {
  assert.equal(fixAllText({ name: NAME, text: BEFORE }, {}), AFTER);
  assert.equal(fixAllText({ name: NAME, text: AFTER }, {}), AFTER);
  assert.equal(fixAllText({ name: 'other.yaml', text: 'a: 1\n' }, {}), 'a: 1\n');
});

test('an editor gets the same text in one go', () => {
  const edits = fixAllEdits({ name: NAME, text: BEFORE }, {}, lintText(BEFORE));
  assert.equal(applyEdits(BEFORE, edits), AFTER);
  assert.deepEqual(fixAllEdits({ name: NAME, text: AFTER }, {}, lintText(AFTER)), []);
});

test('the layers below count in each pass', () => {
  const prod = 'securityContext:\n  runAsUser: 2222\n';
  const { workspace } = readFolder(`=== .polyaxon-values.yaml
releases: [{name: prod, values: [base.yaml, prod.yaml]}]
=== base.yaml
deploymentChart: platform
securityContext: {enabled: true}
=== prod.yaml
${prod}`);
  const fixed = fixAllText({ name: 'prod.yaml', text: prod }, {}, workspace);
  assert.equal(fixed, 'securityContext:\n  runAsUser: 2222\n  runAsGroup: 2222\n');
});
