import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoverAt } from '../../server/src/features/hover.ts';
import { readFolder } from '../support/marked-files.ts';
import { readCursor } from '../support/marked-yaml.ts';

/** The list items of the hover at the cursor in one of the files, without the chart's own. */
function hover(name: string, marked: string): readonly string[] {
  const { text, offset } = readCursor(marked);
  const start = text.indexOf(`=== ${name}\n`) + `=== ${name}\n`.length;
  const result = readFolder(text).lint(name);
  assert.ok(result);
  const markdown = hoverAt(result, offset - start)?.markdown ?? '';
  return markdown.split('\n').filter((line) => /^- (?!Allowed|Default)/.test(line));
}

const CONFIG = `=== .polyaxon-values.yaml
releases:
  - {name: staging, values: [base.yaml, staging.yaml]}
  - {name: prod, values: [base.yaml, prod/values.yaml], set: {gateway.replicas: 5}}
=== staging.yaml
deploymentChart: platform
=== prod/values.yaml
gateway:
  service:
    type: LoadBalancer
nodeSelector: {polyaxon: prod}
user:
  password: hunter2
`;

test('a key that a later layer overrides', () => {
  assert.deepEqual(
    hover('base.yaml', `${CONFIG}=== base.yaml\ngateway:\n  service:\n    ty|pe: NodePort\n`),
    [
      '- In release staging: `NodePort`, set in this file',
      '- In release prod: `LoadBalancer`, set in prod/values.yaml:3',
      '- Overridden in prod/values.yaml:3: `LoadBalancer` (release prod)',
    ],
  );
});

test('a key that the schema does not describe', () => {
  assert.deepEqual(
    hover('base.yaml', `${CONFIG}=== base.yaml\nnodeSelector:\n  poly|axon: core\n`),
    ['- Overridden in prod/values.yaml:4: `prod` (release prod)'],
  );
});

test('a secret is not shown', () => {
  const lines = hover('base.yaml', `${CONFIG}=== base.yaml\nuser:\n  pass|word: secret1\n`);
  assert.ok(
    lines.includes('- Overridden in prod/values.yaml:6: (set) (release prod)'),
    lines.join('\n'),
  );
  assert.ok(lines.every((line) => !line.includes('hunter2')));
});

test('what is set over all files overrides them, too', () => {
  assert.deepEqual(hover('base.yaml', `${CONFIG}=== base.yaml\ngateway:\n  repl|icas: 2\n`), [
    '- In release staging: `2`, set in this file',
    '- In release prod: `5`, set in .polyaxon-values.yaml:3',
    '- Overridden in .polyaxon-values.yaml:3: `5` (release prod)',
  ]);
});

test('a key that overrides an earlier layer, and a map that several write', () => {
  const files = `=== values.yaml
deploymentChart: platform
gateway:
  service:
    type: NodePort
=== values-prod.yaml
gateway:
  service:
    type: LoadBalancer
`;
  assert.deepEqual(hover('values-prod.yaml', files.replace('type: Load', 'ty|pe: Load')), [
    '- Here: `LoadBalancer`, set in this file',
    '- Overrides values.yaml:4: `NodePort`',
  ]);
  assert.deepEqual(
    hover('values-prod.yaml', files.replace(/gateway(?=:\n.*\n.*Load)/, 'gate|way')),
    ['- Here: set in values.yaml:2 and this file'],
  );
});

test('a null of a later layer', () => {
  const files = `=== values.yaml
deploymentChart: platform
ingress:
  class|Name: nginx
=== values-prod.yaml
ingress:
`;
  assert.ok(
    hover('values.yaml', files).includes(
      '- Overridden in values-prod.yaml:1: unset (release values-prod.yaml)',
    ),
  );
});

test('what files and releases are called is text', () => {
  const files = `=== .polyaxon-values.yaml
releases:
  - {name: '![](x)', values: [base.yaml, 'p<b>.yaml']}
  - {name: prod, values: [base.yaml]}
=== p<b>.yaml
gateway: {replicas: 2}
=== base.yaml
deploymentChart: platform
gateway:
  repl|icas: 1
`;
  assert.deepEqual(hover('base.yaml', files), [
    '- In release \\!\\[\\](x): `2`, set in p\\<b\\>.yaml:1',
    '- In release prod: `1`, set in this file',
    '- Overridden in p\\<b\\>.yaml:1: `2` (release \\!\\[\\](x))',
  ]);
});
