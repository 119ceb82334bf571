import assert from 'node:assert/strict';
import { test } from 'node:test';
import { externalSecretContent } from '../../../server/src/core/rules/change/external-secret-content.ts';
import { hoverAt } from '../../../server/src/features/hover.ts';
import { lintText } from '../../support/check.ts';
import { readCursor } from '../../support/marked-yaml.ts';

const NOTE = new RegExp(`^Note \`${externalSecretContent.id}\``, 'm');

function hover(marked: string): string {
  const { text, offset } = readCursor(marked);
  return hoverAt(lintText(text), offset)?.markdown ?? '';
}

/** Where a Secret is named whose content may change without the values. */
const NAMED = [
  'deploymentChart: platform\nplatform|Secret: mine\n',
  'deploymentChart: platform\nencryption|Secret: mine\n',
  'deploymentChart: agent\nagent|Secret: mine\n',
  'deploymentChart: agent\nartifactsStore:\n  name: a\n  kind: s3\n  sec|ret: { name: mine }\n',
  'deploymentChart: platform\nconnections:\n  - name: a\n    kind: s3\n    sec|ret: { name: mine }\n',
];

for (const marked of NAMED) {
  test(`external-secret-content: told on ${marked.split('\n').at(-2)?.trim()}`, () => {
    assert.match(hover(marked), NOTE);
    assert.match(hover(marked), /kubectl rollout restart deployment/);
  });
}

/** A change of these is a change of the release. */
const OTHERS = [
  'deploymentChart: platform\npolyaxon|Secret: text\n',
  'deploymentChart: platform\nconnections:\n  - na|me: a\n    kind: s3\n    secret: { name: mine }\n',
];

for (const marked of OTHERS) {
  test(`external-secret-content: silent on ${JSON.stringify(marked)}`, () => {
    assert.doesNotMatch(hover(marked), NOTE);
  });
}
