import assert from 'node:assert/strict';
import { test } from 'node:test';
import { below, inside } from '../../server/src/core/file-names.ts';

test('names of files below a folder, also of the root', () => {
  assert.equal(below('/', 'a.yaml'), '/a.yaml');
  assert.equal(below('/lab', 'a.yaml'), '/lab/a.yaml');
  assert.equal(inside('/', '/a.yaml'), 'a.yaml');
  assert.equal(inside('/lab', '/lab/a.yaml'), 'a.yaml');
  assert.equal(inside('/lab', '/labs/a.yaml'), undefined);
  assert.equal(inside('/lab', '/lab/'), undefined);
});
