import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { settingsIn } from '../support/settings-in.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const EDITORS = path.join(ROOT, 'editors');
const read = (name: string) => readFileSync(path.join(EDITORS, name), 'utf8');
const { contributes, bin } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const settings = settingsIn(contributes);
const rules = Object.keys(settings['polyaxonValues.rules']?.properties ?? {});

const files = globSync('**/*.*', { cwd: EDITORS }).filter((name) => !name.endsWith('.md'));

for (const file of files) {
  test(`editors/${file}: names the server and a rule that are there`, () => {
    const text = read(file);
    assert.ok('polyaxon-values-language-server' in bin);
    if (file !== 'jetbrains/settings.json') assert.match(text, /polyaxon-values-language-server/);
    if (file === 'jetbrains/template.json') return;
    const [rule = ''] = /postgresql-no-backup/.exec(text) ?? [];
    assert.ok(rules.includes(rule), rule);
  });

  if (/json|sublime-settings$/.test(file)) {
    test(`editors/${file}: is JSON`, () => assert.equal(typeof JSON.parse(read(file)), 'object'));
  }
}

test('the page about editors tells of every file', () => {
  const page = readFileSync(path.join(ROOT, 'docs/editors.md'), 'utf8');
  for (const file of files) assert.ok(page.includes(`editors/${file}`), file);
});
