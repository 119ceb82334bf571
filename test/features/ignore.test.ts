import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isIgnored, isWithinIgnored, readIgnore } from '../../server/src/core/workspace/ignore.ts';
import { createWorkspace } from '../../server/src/core/workspace/workspace.ts';

/** Lines of a `.gitignore` in `/repo` → path (a folder if it ends with `/`) → whether it is left out. */
const CASES: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  'a.yaml': {
    'a.yaml': true,
    'x/a.yaml': true,
    'a.yaml/': true,
    'ba.yaml': false,
    'a.yamlx': false,
  },
  '/a.yaml': { 'a.yaml': true, 'x/a.yaml': false },
  'x/a.yaml': { 'x/a.yaml': true, 'y/x/a.yaml': false },
  'out/': { 'out/': true, 'x/out/': true, out: false },
  '*.yaml': { 'a.yaml': true, 'x/.yaml': true, 'a.yml': false },
  'x/*.yaml': { 'x/a.yaml': true, 'x/y/a.yaml': false },
  '**/a.yaml': { 'a.yaml': true, 'x/y/a.yaml': true },
  'x/**': { 'x/a': true, 'x/y/': true, 'x/': false },
  'x/**/a': { 'x/a': true, 'x/y/z/a': true, xa: false },
  'a?.yaml': { 'ab.yaml': true, 'a.yaml': false, 'a/.yaml': false },
  '[ab]-[!0-9].yaml': { 'a-x.yaml': true, 'a-1.yaml': false, 'c-x.yaml': false },
  '[]].yaml': { '].yaml': true },
  '[b-a].yaml': { 'a.yaml': false },
  '[a.yaml': { '[a.yaml': true },
  '{a,b}.yaml': { 'a.yaml': false, '{a,b}.yaml': true },
  '# a.yaml': { '# a.yaml': false },
  '\\#a': { '#a': true },
  '\\!a': { '!a': true, a: false },
  'a\\*': { 'a*': true, ab: false },
  'a  ': { a: true, 'a  ': false },
  'a\\ ': { 'a ': true, a: false },
  'a.yaml\r': { 'a.yaml': true },
  '*.yaml\n!keep.yaml': { 'a.yaml': true, 'keep.yaml': false },
  '!keep.yaml\n*.yaml': { 'keep.yaml': true },
  '\n/\n!': { a: false },
};

for (const [text, paths] of Object.entries(CASES)) {
  test(JSON.stringify(text), () => {
    const ignores = [readIgnore('/repo', text.split('\n'))];
    for (const [path, expected] of Object.entries(paths)) {
      const isFolder = path.endsWith('/');
      const name = isFolder ? path.slice(0, -1) : path;
      assert.equal(isIgnored(`/repo/${name}`, isFolder, ignores), expected, path);
    }
  });
}

test('an inner file has the last word, and an outer one knows nothing of what is beside it', () => {
  const ignores = [readIgnore('/repo', ['*.yaml']), readIgnore('/repo/x', ['!a.yaml', '/b'])];
  assert.equal(isIgnored('/repo/x/a.yaml', false, ignores), false);
  assert.equal(isIgnored('/repo/a.yaml', false, ignores), true);
  assert.equal(isIgnored('/repo/b', false, ignores), false);
  assert.equal(isIgnored('/repository/a.yaml', false, ignores), false);
});

test('a path is left out with its folder, if that is below', () => {
  const ignores = [readIgnore('/repo/x', ['repo', 'y/'])];
  assert.equal(isWithinIgnored('/repo/x/a.yaml', false, ignores), false);
  assert.equal(isWithinIgnored('/repo/x/y/z/a.yaml', false, ignores), true);
  assert.equal(isWithinIgnored('/repo/x/y', true, ignores), true);
  assert.equal(isWithinIgnored('/repo/x/y', false, ignores), false);
});

test('a folder that came to be ignored while it was listed has no files', () => {
  const workspace = createWorkspace();
  const list = (folder: string, ...names: readonly string[]) =>
    workspace.listed(
      folder,
      names.map((name) => ({ name, kind: /\.\w+$/.test(name) ? 'file' : 'folder' })),
    );
  workspace.addRoot('/repo');
  list('/repo', 'out', 'lab.yaml');
  workspace.relist();
  list('/repo/out', 'old.yaml');
  list('/repo', 'out', 'lab.yaml', '.gitignore');
  workspace.read('/repo/.gitignore', { text: 'out/' });
  assert.deepEqual(workspace.wanted(), [{ kind: 'read', name: '/repo/lab.yaml' }]);
});
