import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { generatedFiles } from '../../scripts/generated-files.ts';
import { rules } from '../../server/src/core/rules/index.ts';

const root = new URL('../../', import.meta.url);

for (const [path, text] of generatedFiles()) {
  test(`${path} is what \`npm run generate\` makes`, () => {
    assert.equal(readFileSync(new URL(path, root), 'utf8'), text);
  });
}

test('every rule page belongs to a rule', () => {
  const pages = readdirSync(new URL('docs/rules', root)).sort();
  assert.deepEqual(pages, ['README.md', ...rules.map(({ id }) => `${id}.md`)].sort());
});

test('the changelog starts with the version of package.json', () => {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const top = /^## (\S+)/m.exec(readFileSync(new URL('CHANGELOG.md', root), 'utf8'))?.[1];
  assert.equal(top, version);
});
