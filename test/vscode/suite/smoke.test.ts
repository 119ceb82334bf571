import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';

suite('editor', () => {
  test('knows its extensions', () => {
    assert.notEqual(vscode.extensions.all.length, 0);
  });
});
