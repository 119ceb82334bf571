import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import type { ChartName } from '../../server/src/core/charts/chart.ts';
import { formatPath } from '../../server/src/core/path.ts';
import { lintText } from '../support/check.ts';
import { corpusFiles, corpusIsHere, NO_CORPUS } from '../support/corpus.ts';

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
  },
  agent: {
    'warning core-node-isolation nodeSelector': 'As for the platform.',
    'warning artifacts-store-default artifactsStore': 'As for the platform.',
    'warning security-context-disabled securityContext.enabled': 'It is false.',
  },
};

function reported(text: string): readonly string[] {
  return lintText(text)
    .findings.map(({ severity, rule, path }) => `${severity} ${rule} ${formatPath(path)}`)
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
