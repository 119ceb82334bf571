import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldsIn } from '../../../server/src/features/navigation/folding.ts';
import {
  type DocumentSymbol,
  documentSymbols,
} from '../../../server/src/features/navigation/symbols.ts';
import { lintText } from '../../support/check.ts';

const TEXT = `# What this is,
# in two lines.
deploymentChart: platform
labels: &all {team: ml}
# a line
tolerations:
- key: a # not alone
  operator: Exists
- *all
ui:
  enabled: &on true
  # told
  # twice
  licenses: |
    one
    two

api: *all
agent: {<<: *all}
`;

test('an outline: keys as they are nested, items by their name or place, nothing twice', () => {
  const lines = (symbols: readonly DocumentSymbol[], indent: string): readonly string[] =>
    symbols.flatMap(({ name, kind, children }) => [
      `${indent}${name} ${kind}`,
      ...lines(children, `${indent}  `),
    ]);
  assert.deepEqual(lines(documentSymbols(lintText(TEXT)), ''), [
    'deploymentChart text',
    'labels map',
    '  team text',
    'tolerations list',
    '  0 map',
    '    key text',
    '    operator text',
    'ui map',
    '  enabled boolean',
    '  licenses text',
    'api map',
    'agent map',
  ]);
});

test('folds: keys, items and texts of several lines, and comments below each other', () => {
  const lines = TEXT.split('\n');
  const folded = foldsIn(lintText(TEXT))?.map(({ kind, start, end }) => {
    const [first, last] = [start, end].map(
      (offset) => TEXT.slice(0, offset).split('\n').length - 1,
    );
    return `${kind}: ${lines[first ?? 0]?.trim()} … ${lines[last ?? 0]?.trim()}`;
  });
  assert.deepEqual(folded, [
    'region: tolerations: … - *all',
    'region: - key: a # not alone … operator: Exists',
    'region: ui: … two',
    'region: licenses: | … two',
    'comment: # What this is, … # in two lines.',
    'comment: # told … # twice',
  ]);
});
