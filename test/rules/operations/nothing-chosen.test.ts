import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesOf } from '../../../server/src/core/fixes-of.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit/apply-edits.ts';
import { checkFindings, checkSilent, lintText } from '../../support/check.ts';

const RULE = 'nothing-chosen';

checkFindings(
  RULE,
  `
deploymentChart: platform
#^^^^^^^^^^^^^^ nothing-chosen
deploymentVersion: 2.15.1
gateway:
`,
);
checkSilent(RULE, 'deploymentChart: platform\ngateway:\n  replicas: 2\n');
checkSilent(RULE, 'deploymentChart: platform\ndeploymentType: minikube\n');
checkSilent(RULE, '# polyaxon-values: role=overlay\ndeploymentChart: platform\n');

const TRIAL = 'Start from a trial';
const AGENT = 'Start from an agent';
const CLOUDS = ['AWS', 'Google Cloud', 'Azure'].map((cloud) => `Start from production on ${cloud}`);

function startsFor(text: string) {
  const finding = lintText(text).findings.find(({ rule }) => rule.id === RULE);
  return finding ? fixesOf(finding) : [];
}

const OFFERED: readonly (readonly [text: string, titles: readonly string[]])[] = [
  ['deploymentChart: platform\n', [TRIAL, ...CLOUDS, AGENT]],
  ['# polyaxon-values: chart=platform role=root\n', [TRIAL, ...CLOUDS]],
  ['deploymentChart: agent\n', [AGENT]],
];

for (const [text, titles] of OFFERED) {
  test(`${RULE}: starts from ${JSON.stringify(text)}`, () => {
    const fixes = startsFor(text);
    assert.deepEqual(
      fixes.map(({ title }) => title),
      titles,
    );
    for (const { title, edits, safe } of fixes) {
      const started = applyEdits(text, edits);
      assert.ok(!safe && edits.some(({ snippet }) => snippet?.includes('${1')), title);
      // What is left is advice at most, and an agent has to be told where its artifacts go.
      const left = lintText(started)
        .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ rule }) => rule.id);
      assert.deepEqual(left, title === AGENT ? ['artifacts-store-default'] : [], started);
    }
  });
}
