import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../server/src/core/words/say.ts';
import { changeFindings } from '../support/check-change.ts';

const NEW = 'deploymentChart: platform\npostgresql: {enabled: false}\n';

/** What is deployed → what a finding of the change says of it. */
const DEPLOYED: Readonly<Record<string, string>> = {
  'deploymentChart: platform\npostgresql: {enabled: true}\n': 'Deployed: `true`',
  'deploymentChart: platform\n': 'Deployed: the chart’s default, `true`',
};

for (const [before, said] of Object.entries(DEPLOYED)) {
  test(`a change tells what is there. ${said}`, () => {
    const found = changeFindings(before, NEW).find(
      ({ finding }) => finding.rule.id === 'db-removed',
    );
    assert.deepEqual(
      found?.finding.related?.map(({ message }) => textOf(message)),
      [said],
    );
  });
}
