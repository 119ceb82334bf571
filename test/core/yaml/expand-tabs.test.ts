import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fix } from '../../../server/src/core/fix.ts';
import { fixesOf } from '../../../server/src/core/fixes-of.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit/apply-edits.ts';
import { lintText } from '../../support/check.ts';

const TITLE = 'Indent with spaces instead of tabs';

const FIXED: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'a file that is indented by tabs',
    'deploymentChart: platform\ngateway:\n\treplicas: 1\n\tservice:\n\t\ttype: NodePort\n',
    'deploymentChart: platform\ngateway:\n  replicas: 1\n  service:\n    type: NodePort\n',
  ],
  [
    'one tab among spaces, as wide as a level of the text',
    'deploymentChart: platform\ngateway:\n    replicas: 1\n\tservice:\n        type: NodePort\n',
    'deploymentChart: platform\ngateway:\n    replicas: 1\n    service:\n        type: NodePort\n',
  ],
  [
    'a tab behind spaces, below its key however wide it is',
    'deploymentChart: platform\ngateway:\n  service:\n  \ttype: NodePort\n',
    'deploymentChart: platform\ngateway:\n  service:\n    type: NodePort\n',
  ],
  [
    'Windows line breaks, and a tab on a blank line',
    'deploymentChart: platform\r\ngateway:\r\n\treplicas: 1\r\n\t\r\n',
    'deploymentChart: platform\r\ngateway:\r\n  replicas: 1\r\n\r\n',
  ],
  [
    'a tab in a text of several lines belongs to the text',
    'deploymentChart: platform\nui:\n  notes: |-\n    a\n    \tb\ngateway:\n\treplicas: 1\n',
    'deploymentChart: platform\nui:\n  notes: |-\n    a\n    \tb\ngateway:\n  replicas: 1\n',
  ],
];

for (const [name, before, after] of FIXED) {
  test(`tabs: ${name}`, () => {
    const [fix] = fixesFor(before);
    assert.equal(fix?.title, TITLE);
    assert.ok(fix.safe);
    const fixed = applyEdits(before, fix.edits);
    assert.equal(fixed, after);
    assert.deepEqual(fixesFor(fixed), []);
  });
}

/** What would mend the text's syntax. */
function fixesFor(text: string): readonly Fix[] {
  const finding = lintText(text).findings.find(({ rule }) => rule.id === 'yaml-syntax');
  return finding ? fixesOf(finding) : [];
}

test('tabs: none where the text would be refused all the same', () => {
  assert.deepEqual(fixesFor('deploymentChart: platform\ngateway:\n\treplicas: [1\n'), []);
});

const UNSURE: Readonly<Record<string, string>> = {
  'beside what is deeper or what is less deep':
    'gateway:\n  service:\n    type: NodePort\n\treplicas: 1\n',
  'below a key or beside it': 'gateway:\n  service:\n\ttype: NodePort\n',
  'behind spaces, as an editor shows it': 'gateway:\n    service:\n  \ttype: NodePort\n',
};

for (const [name, text] of Object.entries(UNSURE)) {
  test(`tabs: none where it depends on their width what the text means, ${name}`, () => {
    assert.deepEqual(fixesFor(`deploymentChart: platform\n${text}`), []);
  });
}
