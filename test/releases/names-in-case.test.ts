import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../server/src/core/words/say.ts';
import { createWorkspace, type Workspace } from '../../server/src/core/workspace/workspace.ts';

const CONFIG = `releases:
  - name: prod
    chart: platform
    values: [base.yaml, envs/Values-Prod.yaml]
`;
const FILES: Readonly<Record<string, string>> = {
  '/w/.polyaxon-values.yaml': CONFIG,
  '/w/base.yaml': 'deploymentChart: platform\n',
  '/w/envs/values-prod.yaml': 'gateway:\n  replicas: 2\n',
};

/** Looks through `/w` on a disk that reads a file by the names that it is `readAs`. */
function settled(readAs: (name: string) => string, files = FILES) {
  const workspace = createWorkspace();
  workspace.addRoot('/w');
  for (let asks = workspace.wanted(); asks.length > 0; asks = workspace.wanted()) {
    for (const ask of asks) {
      if (ask.kind === 'list') workspace.listed(ask.folder, itemsIn(ask.folder, files));
      else {
        const found = Object.keys(files).find((name) => readAs(name) === readAs(ask.name));
        const text = found === undefined ? undefined : files[found];
        workspace.read(ask.name, text === undefined ? { unread: 'missing' } : { text });
      }
    }
  }
  const layers = workspace
    .releases()
    .filter(({ layers: all }) => all.length > 1)
    .map(({ layers: all }) => all.map((it) => (it.kind === 'unknown' ? '?' : it.source.name)));
  return { workspace, layers };
}

function itemsIn(folder: string, files: Readonly<Record<string, string>>) {
  const below = Object.keys(files).flatMap((name) =>
    name.startsWith(`${folder}/`) ? [name.slice(folder.length + 1).split('/')] : [],
  );
  const names = new Map(below.map(([name = '', ...more]) => [name, more.length > 0]));
  return [...names].map(([name, isFolder]) => ({
    name,
    kind: isFolder ? ('folder' as const) : ('file' as const),
  }));
}

function problemsIn(workspace: Workspace): readonly string[] {
  const { problems = [] } = workspace.view('/w/.polyaxon-values.yaml') ?? {};
  return problems.map(({ message }) => textOf(message));
}

const asTold = (name: string) => name;
const inSmallLetters = (name: string) => name.toLowerCase();

test('where a disk does not tell case apart, a file has the one name that its folder shows', () => {
  const { workspace, layers } = settled(inSmallLetters);
  assert.deepEqual(layers, [['/w/base.yaml', '/w/envs/values-prod.yaml']]);
  assert.ok(!workspace.fileNames('/w/base.yaml').includes('/w/envs/Values-Prod.yaml'));
  assert.deepEqual(problemsIn(workspace), []);
  assert.deepEqual(
    workspace.referredFiles('/w/.polyaxon-values.yaml').flatMap(({ names }) => names),
    ['/w/base.yaml', '/w/envs/values-prod.yaml'],
  );
});

test('elsewhere it is not there, and the name that is there is told', () => {
  const { workspace, layers } = settled(asTold);
  assert.deepEqual(layers, [['/w/base.yaml', '?']]);
  assert.deepEqual(problemsIn(workspace), [
    '`envs/Values-Prod.yaml` is not there, but `envs/values-prod.yaml` is, and case counts; rules about what is missing are silent.',
  ]);
});

test('two files whose names differ in case alone are two', () => {
  const files = { ...FILES, '/w/envs/Values-Prod.yaml': 'gateway:\n  replicas: 3\n' };
  const { layers } = settled(asTold, files);
  assert.deepEqual(layers, [['/w/base.yaml', '/w/envs/Values-Prod.yaml']]);
});
