import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from '../../../server/src/core/fix.ts';
import { formatPath } from '../../../server/src/core/path.ts';
import { parseSetPath } from '../../../server/src/core/values/set-path.ts';
import { cursorAt } from '../../../server/src/core/yaml/cursor.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit/apply-edits.ts';
import { planEdits } from '../../../server/src/core/yaml/edit/plan-edits.ts';
import { spanOfPath } from '../../../server/src/core/yaml/locate.ts';
import { parseYaml } from '../../../server/src/core/yaml/parse.ts';
import { entryOf } from '../../../server/src/core/yaml/tree.ts';

/** The text that a path points at. */
function pointedAt(text: string, path: string, on: 'key' | 'value' = 'key'): string {
  const span = spanOfPath(parseYaml(text).documents[0]?.root, parseSetPath(path) ?? [], on);
  return `${span.start}: ${text.slice(span.start, span.end)}`;
}

/** What stands at the `|` of a text. */
function under(marked: string): string | undefined {
  const text = marked.replace('|', '');
  const cursor = cursorAt(parseYaml(text).documents[0]?.root, marked.indexOf('|'));
  return cursor && `${cursor.on} ${formatPath(cursor.path)}`;
}

test('a path is pointed at where it is written', () => {
  const text = 'a:\n  b: [x, {c: 1}]\n';
  assert.equal(pointedAt(text, 'a.b'), '5: b');
  assert.equal(pointedAt(text, 'a.b', 'value'), '8: [x, {c: 1}]');
  assert.equal(pointedAt(text, 'a.b[1].c', 'value'), '16: 1');
  assert.equal(pointedAt(text, 'a.z.y'), '0: a');
  assert.equal(pointedAt(text, 'z'), '0: a');
});

test('what comes through an alias or << is pointed at where it is used', () => {
  const text = 'd: &d {x: {y: 1}}\nk:\n  <<: *d\nl: *d\n';
  assert.equal(pointedAt(text, 'k.x.y'), '18: k');
  assert.equal(pointedAt(text, 'l.x'), '30: l');
  assert.equal(pointedAt(text, 'l.x', 'value'), '33: *d');
  assert.equal(pointedAt('<<: {x: 1}\nk: 2\n', 'x'), '11: k');
});

test('what stands under a cursor', () => {
  assert.equal(under('a:\n  b|b: 1\n'), 'key a.bb');
  assert.equal(under('a:\n  - b: c|d\n'), 'value a[0].b');
  assert.equal(under('a: | # c\n'), undefined);
  assert.equal(under('d: &d {x: 1}\nk: *|d\n'), 'value k');
  assert.equal(under('d: &d {x|: 1}\nk:\n  <<: *d\n'), 'key d.x');
  assert.equal(under('k:\n  <<: {x|: 1}\n'), 'key k.x');
  assert.equal(under('d: &d {x: 1}\nk:\n  <<: *|d\n'), undefined);
});

/** A change of the part of a document below `k`. */
function changed(text: string, change: Change): string | undefined {
  const file = parseYaml(text);
  const [document] = file.documents;
  const holder = entryOf(document?.root, 'k');
  assert.ok(document && holder);
  const root = holder.value.kind === 'map' ? holder.value : undefined;
  const edits = planEdits(file, { ...document, root, holder }, [change]);
  return edits && applyEdits(text, edits);
}

test('a part of a document gets its first key, unless it is shared or written elsewhere', () => {
  const merge = { merge: 'x: 1' };
  assert.equal(changed('k:\nl: 2\n', merge), 'k:\n  x: 1\nl: 2\n');
  assert.equal(changed('k: # c\nl: 2\n', merge), 'k: # c\n  x: 1\nl: 2\n');
  assert.equal(changed('k: &n\nl: 2\n', merge), undefined);
  assert.equal(changed('k: !!null\nl: 2\n', merge), undefined);
  assert.equal(changed('n: &n\nk: *n\nl: 2\n', merge), undefined);
  assert.equal(changed('<<: {k: }\nl: 2\n', merge), undefined);
});
