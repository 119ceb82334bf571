import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fix } from '../../server/src/core/fix.ts';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { lintText } from '../support/check.ts';
import { readFolder } from '../support/marked-files.ts';

const RULE = 'security-context-uid-gid-pair';

const CONTEXT = 'securityContext: {enabled: true, runAsUser: 2222}\n';

function fixesIn(name: string, text: string): readonly Fix[] {
  const { findings } = lintText(text, { name, force: false });
  const found = findings.filter(({ rule }) => rule.id === RULE);
  assert.equal(found.length, 1);
  return found.flatMap(fixesOf);
}

test('a fix that is safe in plain values is not where a template may leave the lines out', () => {
  const plain = `deploymentChart: platform\n${CONTEXT}`;
  assert.deepEqual(
    fixesIn('values.yaml', plain).map(({ safe }) => safe),
    [true],
  );
  assert.deepEqual(
    fixesIn(
      'values.yaml.tftpl',
      `deploymentChart: platform\n%{ if x }\n${CONTEXT}%{ endif }\n`,
    ).map(({ safe }) => safe),
    [false],
  );
});

test('values whose characters have no place of their own have no fix', () => {
  const application = (values: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: plx}
spec:
  source:
    repoURL: https://charts.polyaxon.com
    chart: polyaxon
    helm:
      values: ${values}
`;
  const inline = 'securityContext: {enabled: true, runAsUser: 2222}';
  assert.equal(fixesIn('app.yaml', application(`|\n        ${inline}`)).length, 1);
  assert.equal(fixesIn('app.yaml', application(`"${inline}"`)).length, 0);
});

test('what a later layer overrides is not quoted, and a list of an earlier one is not hidden', () => {
  const folder = (prod: string) =>
    readFolder(`=== .polyaxon-values.yaml
releases: [{name: prod, values: [base.yaml, prod.yaml]}]
=== base.yaml
deploymentChart: platform
securityContext: {enabled: true, runAsUser: 1000650000}
=== prod.yaml
${prod}`);
  const offered = (prod: string) =>
    folder(prod)
      .lint('base.yaml')
      ?.findings.filter(({ rule }) => rule.id === 'large-number')
      .flatMap(fixesOf).length;
  assert.equal(offered('ui: {enabled: true}\n'), 1);
  assert.equal(offered('securityContext: {runAsUser: 2222}\n') ?? 0, 0);
});
