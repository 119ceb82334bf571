import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileReport } from '../../server/src/cli/file-report.ts';
import { fixesShownBy, reporters } from '../../server/src/cli/reporters/index.ts';
import { lint } from '../../server/src/core/lint.ts';

const TEXT = `deploymentChart: platform
deploymentVersion: 2.15.1
gatewayy: {}
ingress:
  host_name: polyaxon.acme.com
ui:
  enabld: true
  replicas: "2"
`;

test('a format that prints fixes has all of them, one that counts them the safe ones', () => {
  assert.deepEqual(
    Object.entries(reporters).map(([name, reporter]) => `${name}: ${fixesShownBy(reporter)}`),
    [
      'stylish: safe',
      'codeframe: safe',
      'json: all',
      'sarif: all',
      'github: none',
      'gitlab: none',
      'junit: none',
      'checkstyle: none',
      'rdjson: all',
      'markdown: none',
    ],
  );
});

test('whoever prints no fixes, pays for none', () => {
  const result = lint({ name: 'values.yaml', text: TEXT }, {});
  assert.ok(result);
  const asked: string[] = [];
  const findings = result.findings.map((finding) => ({
    ...finding,
    get plans() {
      asked.push(finding.rule.id);
      return finding.plans;
    },
  }));
  assert.ok(result.findings.some(({ plans }) => plans.length > 0));
  fileReport('values.yaml', { ...result, findings }, String, 'none');
  assert.deepEqual(asked, []);
});

test('what a format counts is the same with the safe fixes alone', () => {
  const result = lint({ name: 'values.yaml', text: TEXT }, {});
  const told = (['all', 'safe'] as const).map((fixes) => {
    const files = [fileReport('values.yaml', result, String, fixes)];
    return files[0]?.findings.filter((finding) => finding.fixes.some(({ safe }) => safe)).length;
  });
  assert.ok(Number(told[0]) > 0);
  assert.equal(told[0], told[1]);
});
