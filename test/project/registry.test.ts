import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rules } from '../../server/src/core/rules/index.ts';
import { isRule } from '../../server/src/core/rules/rule.ts';

const root = new URL('../../', import.meta.url);
const inRoot = (path: string) => new URL(path, root);

test('ids are unique', () => {
  const ids = rules.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)]);
});

for (const rule of rules) {
  const file = `server/src/core/rules/${rule.section}/${rule.id}.ts`;

  test(`${rule.id} stands in ${file}`, () => {
    assert.ok(existsSync(inRoot(file)));
  });

  if (isRule(rule)) {
    test(`${rule.id} has a test of its own`, () => {
      assert.ok(existsSync(inRoot(`test/rules/${rule.section}/${rule.id}.test.ts`)));
    });
  }

  test(`${rule.id}: its words are sentences`, () => {
    assert.match(rule.why, /^[A-Z`].*[.]$/s);
    assert.match(rule.how, /^[A-Z`].*[.]$/s);
    assert.doesNotMatch(rule.title, /[.]$/);
  });
}

test('every rule file is in the list', () => {
  const exported = globSync('server/src/core/rules/*/*.ts', { cwd: root }).filter((path) =>
    /^ {2}id: '/m.test(readFileSync(inRoot(path), 'utf8')),
  );
  assert.equal(exported.length, rules.length);
});
