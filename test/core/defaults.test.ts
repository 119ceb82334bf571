import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import type { ChartName } from '../../server/src/core/charts/chart.ts';
import type { Finding } from '../../server/src/core/finding.ts';
import { formatPath } from '../../server/src/core/path.ts';
import { lintText } from '../support/check.ts';
import { corpusFiles, corpusIsHere, NO_CORPUS } from '../support/corpus.ts';

const INERT =
  'affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.labelSelector.matchExpressions[0].key';

/**
 * What an expert would say of the charts' own defaults if somebody deployed them to production, each
 * with its reason. Nothing else may be reported: not `exposed-without-tls`, for one (the service is a
 * ClusterIP and the ingress is off).
 */
const DEFENDED: Readonly<Record<ChartName, Readonly<Record<string, string>>>> = {
  platform: {
    'warning core-node-isolation nodeSelector':
      'It is empty, and the default affinity only prefers nodes with pods that carry a label no pod has.',
    'warning dependency-node-isolation postgresql.primary.nodeSelector':
      'The database may land beside user runs; the `master.affinity` that is written is read by nothing.',
    'warning postgresql-in-cluster postgresql.enabled': 'The database is a pod of the release.',
    'warning postgresql-persistence-ignored postgresql.persistence':
      'The sub-chart reads `primary.persistence`: there is a volume of 8Gi, though this says there is none.',
    'info postgresql-no-backup postgresql.backup.enabled': 'Nothing dumps the database.',
    'hint postgresql-image-unpinned postgresql.image.tag':
      'Only the repository is given, so the version follows the chart.',
    'warning artifacts-store-default artifactsStore': 'Outputs go to a host path below /tmp.',
    'warning security-context-disabled securityContext.enabled': 'It is false.',
    'warning default-db-password postgresql.auth.password': 'Everybody can read it in the chart.',
    'info default-root-password user.password': 'As above; the admin view is off.',
    'hint unpinned-secret-key polyaxonSecret': 'Every upgrade makes up a new one.',
    [`hint default-affinity-inert ${INERT}`]: 'No pod carries the label that it selects.',
  },
  agent: {
    'warning core-node-isolation nodeSelector': 'As for the platform.',
    'warning artifacts-store-default artifactsStore': 'As for the platform.',
    'warning security-context-disabled securityContext.enabled': 'It is false.',
    'warning agent-token-missing agent.token': 'It has no control plane to talk to.',
    'hint unpinned-secret-key polyaxonSecret': 'As for the platform.',
    [`hint default-affinity-inert ${INERT}`]: 'As for the platform.',
  },
};

function reported(text: string): readonly string[] {
  return lintText(text)
    .findings.map(({ severity, rule, path }) => `${severity} ${rule.id} ${formatPath(path)}`)
    .sort();
}

for (const name of ['platform', 'agent'] as const) {
  const expected = Object.keys(DEFENDED[name]).sort();

  test(`the defaults of the ${name} chart`, () => {
    assert.deepEqual(reported(stringify(resolveChart(name).chart.defaults)), expected);
  });

  test(`the ${name} chart's own values.yaml, comments and all`, (t) => {
    if (!corpusIsHere) return t.skip(NO_CORPUS);
    const file = name === 'platform' ? 'polyaxon' : 'agent';
    const [values] = corpusFiles(`official/chart-HEAD/${file}.values.yaml`);
    assert.ok(values);
    assert.deepEqual(reported(values.text), expected);
  });
}

test('the noise budget: at most 12 warnings on the defaults, nothing above hint on a good deployment', () => {
  const loud = ({ severity }: Finding) => severity === 'error' || severity === 'warning';
  for (const name of ['platform', 'agent'] as const) {
    const { findings } = lintText(stringify(resolveChart(name).chart.defaults));
    assert.ok(findings.filter(loud).length <= 12);
  }
  const sample = new URL('../../sample/production.yaml', import.meta.url);
  const { findings } = lintText(readFileSync(sample, 'utf8'));
  assert.deepEqual(
    findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule.id),
    [],
  );
});
