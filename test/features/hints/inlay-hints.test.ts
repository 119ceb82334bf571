import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HintMode } from '../../../server/src/features/hints/hint.ts';
import { inlayHints } from '../../../server/src/features/hints/inlay-hints.ts';
import { overrideLenses } from '../../../server/src/features/hints/override-lenses.ts';
import { readAtCursor, shown } from '../../support/folder-at-cursor.ts';

/** The hints of the file with the cursor, at their places in its text: `replicas: 3⟨overrides 2, base.yaml⟩`. */
function hinted(marked: string, mode: HintMode = 'differs'): string {
  const { result } = readAtCursor(marked);
  const { text } = result.source;
  const hints = inlayHints(result, { start: 0, end: text.length }, mode);
  return hints.reduceRight(
    (shown, { offset, label }) => `${shown.slice(0, offset)}⟨${label}⟩${shown.slice(offset)}`,
    text,
  );
}

const CONFIG = `=== .polyaxon-values.yaml
chart: platform
releases:
  - {name: prod, values: [base.yaml, prod.yaml]}
`;
const BASE = `=== base.yaml
gateway:
  replicas: 2
  service: {type: ClusterIP}
user: {password: hunter2}
`;
const PROD = '=== prod.yaml\n|gateway:\n  replicas: 3\n';

test('a value tells what it overrides, its section what it inherits', () => {
  const base = BASE.replace('ClusterIP', 'NodePort');
  assert.equal(
    hinted(`${CONFIG}${base}${PROD}`),
    'gateway:⟨service.type = NodePort, base.yaml⟩\n  replicas: 3⟨overrides 2, base.yaml⟩\n',
  );
});
test('what is as in the chart is told only to those who want all', () => {
  assert.equal(
    hinted(`${CONFIG}${BASE}${PROD}`),
    'gateway:\n  replicas: 3⟨overrides 2, base.yaml⟩\n',
  );
  assert.match(
    hinted(`${CONFIG}${BASE}${PROD}`, 'all'),
    /^gateway:⟨service\.type = ClusterIP, base\.yaml · .*⟩\n/,
  );
});
test('nothing when it is off', () => {
  assert.equal(hinted(`${CONFIG}${BASE}${PROD}`, 'off'), 'gateway:\n  replicas: 3\n');
});
test('a secret is not shown', () => {
  assert.equal(
    hinted(`${CONFIG}${BASE}=== prod.yaml\n|user:\n  password: other\n`),
    'user:\n  password: other⟨overrides (set), base.yaml⟩\n',
  );
});
for (const [what, text] of [
  ['a template', '|gateway:\n  replicas: "{{ .Values.x }}"\n'],
  ['a key that no other layer writes', '|ui:\n  enabled: true\n'],
  ['a list', '|tolerations:\n  - key: a\n'],
  ['a null', '|user: null\n'],
] as const) {
  test(`silent for ${what}`, () => {
    assert.equal(hinted(`${CONFIG}${BASE}=== prod.yaml\n${text}`), text.replace('|', ''));
  });
}
test('silent where the layer below is not known', () => {
  const config = CONFIG.replace('base.yaml, ', 'base.yaml, missing.yaml, ');
  assert.equal(hinted(`${config}${BASE}${PROD}`), 'gateway:\n  replicas: 3\n');
});
test('only in the lines that are asked for', () => {
  const { result } = readAtCursor(`${CONFIG}${BASE}${PROD}`);
  assert.deepEqual(inlayHints(result, { start: 0, end: 3 }, 'differs'), []);
});

test('a section tells which later layers override something of it, and leads there', () => {
  const { result } = readAtCursor(
    `${CONFIG}${BASE.replace('gateway', '|gateway')}${PROD.replace('|', '')}`,
  );
  assert.deepEqual(
    overrideLenses(result).map(({ title, target }) => [title, target && shown(target)]),
    [['1 key overridden in prod.yaml:2', 'prod.yaml:2 replicas']],
  );
});
test('the last layer is overridden by none', () => {
  const { result } = readAtCursor(`${CONFIG}${BASE}${PROD}`);
  assert.deepEqual(overrideLenses(result), []);
});
