import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import { compareVersions, isVersion } from '../../server/src/core/charts/version.ts';

test('compareVersions', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['2.15.1', '2.15.1', 0],
    ['v2.15.1', '2.15.1', 0],
    ['2.9.0', '2.15.1', -1],
    ['2.15.10', '2.15.9', 1],
    ['1.20.3', '1.20', 0],
    ['1.20', '1.20.3', 0],
    ['1.21.0', '1.20', 1],
    ['1.19.9', '1.20', -1],
    ['2.4.0', '2', 0],
    ['1.20.9', '2', -1],
    ['2.0.0-rc23', '2.0.0', -1],
    ['2.0.0-rc9', '2.0.0-rc23', -1],
    ['2.0.0-rc1', '2.0', 0],
    ['2.15.1+build', '2.15.1', 0],
    ['latest', '2.15.1', 0],
  ];
  for (const [a, b, order] of cases) {
    assert.equal(Math.sign(compareVersions(a, b)), order, `${a} and ${b}`);
    assert.equal(Math.sign(compareVersions(b, a)), order === 0 ? 0 : -order, `${b} and ${a}`);
  }
});

test('isVersion', () => {
  for (const text of ['2.15.1', 'v2.15', '2', '2.0.0-rc1']) assert.ok(isVersion(text), text);
  for (const text of ['', 'main', 'v', '2.x', '1.2.3.4']) assert.ok(!isVersion(text), text);
});

test('resolveChart', () => {
  for (const name of ['platform', 'agent'] as const) {
    const newest = resolveChart(name);
    assert.equal(newest.chart.name, name);
    assert.equal(newest.chart.defaults.deploymentChart, name);
    assert.equal(newest.exact, true);
    const { version } = newest.chart;
    for (const asked of ['latest', version, `v${version}`, version.replace(/\.\d+$/, '')]) {
      const { chart, exact } = resolveChart(name, asked);
      assert.deepEqual([chart.version, exact], [version, true], asked);
    }
    for (const asked of ['999.0.0', 'main']) {
      const { chart, exact } = resolveChart(name, asked);
      assert.deepEqual([chart.version, exact], [version, false], asked);
    }
    assert.equal(resolveChart(name, '0.0.1').exact, false);
  }
});
