import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../server/src/core/words/say.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit/apply-edits.ts';
import { renameAt, renamedAt } from '../../../server/src/features/navigation/rename.ts';
import { readAtCursor } from '../../support/folder-at-cursor.ts';

/** What the files are after the rename; those that stay are left out. */
function check(title: string, marked: string, newName: string, after: readonly string[]): void {
  test(title, () => {
    const { result, offset, workspace } = readAtCursor(marked);
    const renamed = renameAt(result, offset, newName, workspace);
    assert.ok(renamed && !('refused' in renamed), JSON.stringify(renamed));
    const texts = renamed.map(({ source, edits }) => {
      return `=== ${source.name}\n${applyEdits(source.text, edits)}`;
    });
    assert.deepEqual(texts, after);
  });
}

function checkRefused(title: string, marked: string, words: RegExp, newName = 'new-name'): void {
  test(`refused: ${title}`, () => {
    const { result, offset, workspace } = readAtCursor(marked);
    const renamed = renameAt(result, offset, newName, workspace);
    assert.ok(renamed && 'refused' in renamed, JSON.stringify(renamed));
    assert.match(textOf(renamed.refused), words);
  });
}

const CONFIG = `=== .polyaxon-values.yaml
releases:
  - {name: prod, values: [base.yaml, prod.yaml]}
  - {name: dev, values: [base.yaml, dev.yaml]}
`;
const BASE = `=== base.yaml
deploymentChart: platform
connections:
  - name: data # what we train on
    kind: s3
    schema: {bucket: "s3://data"}
mountConnections: [data, logs]
`;
const PROD = '=== prod.yaml\nmountConnections:\r\n  - "data"\r\n  - \'data\'\r\n';
const DEV = '=== dev.yaml\nmountConnections: [logs]\nartifactsStore: {name: database, kind: gcs}\n';

check(
  'from a use, over all layers: quotes, comments and line ends stay, other names too',
  CONFIG + BASE + PROD.replace('"data"', '"da|ta"') + DEV,
  'training-data',
  [
    BASE.replace('name: data', 'name: training-data').replace('[data', '[training-data'),
    PROD.replace('"data"', '"training-data"').replace("'data'", "'training-data'"),
  ],
);
check(
  'the artifacts store',
  CONFIG + BASE + PROD + DEV.replace('name: database', 'name: |database'),
  'runs',
  [DEV.replace('name: database', 'name: runs')],
);
check(
  'in an Application of Argo CD',
  `=== app.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: plx}
spec:
  source:
    chart: polyaxon
    repoURL: https://charts.polyaxon.com
    helm:
      valuesObject:
        mountConnections: [data|]
        connections:
          - {name: data, kind: s3}
`,
  'train',
  [
    `=== app.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: plx}
spec:
  source:
    chart: polyaxon
    repoURL: https://charts.polyaxon.com
    helm:
      valuesObject:
        mountConnections: [train]
        connections:
          - {name: train, kind: s3}
`,
  ],
);
checkRefused(
  'a name that another connection has',
  (CONFIG + BASE + PROD + DEV).replace('[data, logs]', '[|data, logs]'),
  /^Release dev has a connection database already\.$/,
  'database',
);
for (const bad of ['New', 'a b', '', '-a', 'a_b', 'a'.repeat(64), '123', 'on', 'null']) {
  checkRefused(
    `the name ${JSON.stringify(bad)}`,
    (CONFIG + BASE + PROD + DEV).replace('[data, logs]', '[|data, logs]'),
    /is no name for a connection/,
    bad,
  );
}
checkRefused(
  'a name that a template fills in',
  `${CONFIG}${BASE}=== prod.yaml\nmountConnections: ["{{ .Va|lues.x }}"]\n`,
  /^{{ \.Values\.x }} is filled in by another tool/,
);
checkRefused(
  'an alias in another layer',
  `${CONFIG}${BASE.replace('[data', '[da|ta')}=== prod.yaml\nx-all: &all [data]\nmountConnections: *all\n${DEV}`,
  /^mountConnections\[0\] in prod\.yaml is shared through an alias or an anchor\.$/,
);
checkRefused(
  'a layer that nobody can see',
  `=== helmfile.yaml
releases:
  - {name: plx, chart: polyaxon/polyaxon, values: [base.yaml, "https://example.org/x.yaml"]}
${BASE.replace('[data', '[da|ta')}`,
  /^Release plx has a layer that is not known here and may name this connection too\.$/,
);
checkRefused(
  'an overlay of something that is not known',
  `=== prod.yaml\n# polyaxon-values: role=overlay\nmountConnections: [da|ta]\n`,
  /^What prod\.yaml is laid over is not known here and may name this connection too\.$/,
);
checkRefused(
  'a layer with a syntax error',
  `${CONFIG}${BASE.replace('[data', '[da|ta')}=== prod.yaml\nui: [1\n${DEV}`,
  /^prod\.yaml cannot be read to its end, so it may name this connection too\.$/,
);
checkRefused(
  'a layer whose keys a template brings',
  `=== helmfile.yaml
releases:
  - {name: plx, chart: polyaxon/polyaxon, values: [base.yaml, more.yaml.gotmpl]}
${BASE.replace('[data', '[da|ta')}=== more.yaml.gotmpl
ui: {}
{{ toYaml .Values.more }}
`,
  /^more\.yaml\.gotmpl has keys that a template brings/,
);
checkRefused(
  'values in a quoted text, whose characters have no place of their own',
  `=== app.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: plx}
spec:
  source:
    path: chart
    repoURL: https://example.org/repo.git
    helm:
      valueFiles: [../base.yaml]
      values: "mountConnections: [data]"
=== chart/Chart.yaml
name: polyaxon
version: 2.15.1
${BASE.replace('[data', '[da|ta')}`,
  /^mountConnections\[0\] in app\.yaml is not written in a way that could be changed here\.$/,
);

checkRefused(
  'values that are written as an expression',
  `=== main.tf
resource "helm_release" "plx" {
  chart  = "polyaxon"
  repository = "https://charts.polyaxon.com"
  values = [file("base.yaml"), yamlencode({ mountConnections = ["data"] })]
}
${BASE.replace('[data', '[da|ta')}`,
  /^mountConnections\[0\] in main\.tf is not written in a way that could be changed here\.$/,
);

test('before it begins: the name without its quotes', () => {
  const { result, offset, workspace } = readAtCursor(
    CONFIG + BASE + PROD.replace('"data"', '"da|ta"') + DEV,
  );
  const renamed = renamedAt(result, offset, workspace);
  assert.ok(renamed && 'span' in renamed);
  assert.equal(result.source.text.slice(renamed.span.start, renamed.span.end), 'data');
});

test('to the name that it has: nothing to do', () => {
  const { result, offset, workspace } = readAtCursor(
    CONFIG + BASE.replace('[data', '[|data') + PROD + DEV,
  );
  assert.deepEqual(renameAt(result, offset, 'data', workspace), []);
});

test('nothing else can be renamed', () => {
  for (const other of ['conn|ections', 'kin|d: s3', 's|3']) {
    const marked = CONFIG + BASE.replace(other.replace('|', ''), other) + PROD + DEV;
    const { result, offset, workspace } = readAtCursor(marked);
    assert.equal(renamedAt(result, offset, workspace), undefined);
    assert.equal(renameAt(result, offset, 'x', workspace), undefined);
  }
});
