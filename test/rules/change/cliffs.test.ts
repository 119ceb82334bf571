import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cliffsBetween } from '../../../server/src/core/changes/cliffs.ts';
import type { Values } from '../../../server/src/core/values/values.ts';
import { lintText } from '../../support/check.ts';
import { changeFindings } from '../../support/check-change.ts';

/** Each cliff: from where to where, the values on both sides, and values with which there is none. */
interface Case {
  readonly chart?: 'agent';
  readonly from: string;
  readonly to: string;
  /** What the cliff's sentence begins with. */
  readonly says: string;
  readonly with?: string;
  readonly without?: string;
  /** Values that only the new side has, and that mend it. */
  readonly mendedBy?: string;
}

const CASES: readonly Case[] = [
  { from: '1.20.0', to: '1.22.0', says: 'the selector of the API’s Deployment' },
  { chart: 'agent', from: '1.20.0', to: '2.0.0', says: 'the selector of the API’s Deployment' },
  {
    from: '1.20.0',
    to: '2.0.0',
    says: 'the bundled PostgreSQL goes from 11 to 15',
    without: 'postgresql: { enabled: false }',
    mendedBy: 'postgresql: { enabled: false }',
  },
  {
    from: '1.20.0',
    to: '2.0.0',
    says: 'the selector of the bundled Redis',
    with: 'redis: { enabled: true }',
    without: 'redis: { enabled: false }',
  },
  {
    from: '1.20.0',
    to: '2.0.0',
    says: '`broker` is `redis`',
    with: 'scheduler: { enabled: true }',
    without: 'scheduler: { enabled: false }',
    mendedBy: 'broker: rabbitmq',
  },
  {
    from: '2.0.0',
    to: '2.0.1',
    says: '`agent.enabled` is on',
    without: 'agent: { enabled: true }',
    mendedBy: 'agent: { enabled: false }',
  },
  {
    from: '2.0.0',
    to: '2.5.0',
    says: 'the gateway asks for 1 CPU',
    without: 'gateway: { resources: { requests: { cpu: 200m } } }',
    mendedBy: 'gateway: { resources: { requests: { cpu: 200m } } }',
  },
  {
    from: '2.0.0',
    to: '2.5.0',
    says: 'the bundled PostgreSQL goes from 15 to 16',
    without: 'postgresql: { enabled: false }',
    mendedBy: 'postgresql: { image: { tag: 15.1.0 } }',
  },
  {
    from: '2.11.0',
    to: '2.12.0',
    says: 'the old CRD leaves the chart',
    without: 'operator: { enabled: false }',
  },
  {
    chart: 'agent',
    from: '2.11.0',
    to: '2.15.1',
    says: 'the old CRD leaves the chart',
    without: 'operator: { skipCRD: true }',
  },
  {
    from: '2.11.0',
    to: '2.12.0',
    says: 'the images of the bundled PostgreSQL',
    without: 'postgresql: { enabled: false }',
    mendedBy: 'postgresql: { image: { repository: mirror/postgresql } }',
  },
  {
    from: '2.13.0',
    to: '2.14.0',
    says: '`limitResources` is on',
    without: 'limitResources: true',
    mendedBy: 'limitResources: false',
  },
  {
    chart: 'agent',
    from: '2.13.0',
    to: '2.14.0',
    says: '`limitResources` is on',
    without: 'limitResources: false',
  },
];

for (const { chart = 'platform', from, to, says, with: on = '', without, mendedBy } of CASES) {
  const valuesAt = (version: string, text: string): Values => {
    const pragma = `deploymentChart: ${chart}\ndeploymentVersion: ${version}\n`;
    const [site] = lintText(`${pragma}${text}\n`).sites;
    assert.ok(site, text);
    return site.values;
  };
  const isTold = (before: Values, after: Values) =>
    cliffsBetween(before, after).some((cliff) => cliff.says.startsWith(says));

  test(`${chart} ${from} → ${to}: ${says}`, () => {
    assert.ok(isTold(valuesAt(from, on), valuesAt(to, on)));
    assert.ok(!isTold(valuesAt(to, on), valuesAt('2.15.1', on)), 'it is crossed once');
    if (without !== undefined) assert.ok(!isTold(valuesAt(from, without), valuesAt(to, without)));
    if (mendedBy !== undefined) {
      assert.ok(!isTold(valuesAt(from, on), valuesAt(to, `${on}\n${mendedBy}`)));
    }
  });
}

for (const [from, to] of [
  ['2.14.0', '2.15.1'],
  ['2.15.0', '2.15.1'],
  ['2.6.0', '2.11.1'],
]) {
  test(`platform ${from} → ${to} crosses nothing`, () => {
    const text = (version = '') => `deploymentChart: platform\ndeploymentVersion: ${version}\n`;
    const [before] = lintText(text(from)).sites;
    const [after] = lintText(text(to)).sites;
    assert.ok(before && after);
    assert.deepEqual(cliffsBetween(before.values, after.values), []);
  });
}

test('an upgrade from afar: what differs by default is told by cliffs alone', () => {
  const text = (version: string) => `deploymentChart: platform\ndeploymentVersion: ${version}\n`;
  const found = changeFindings(text('1.20.0'), text('2.15.1'));
  assert.ok(found.length > 5);
  assert.deepEqual(
    [...new Set(found.map(({ finding }) => finding.rule.id))],
    ['backup-before-upgrade'],
  );
});

test('an upgrade together with a change of what is written is told with both', () => {
  const text = (version: string, password: string) =>
    `deploymentChart: platform\ndeploymentVersion: ${version}\npostgresql: { auth: { password: ${password} } }\n`;
  const found = changeFindings(text('2.14.0', 'a'), text('2.15.1', 'b'));
  assert.ok(found.some(({ finding }) => finding.rule.id === 'db-password-frozen'));
});
