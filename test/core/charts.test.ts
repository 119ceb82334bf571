import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import { keyHistory } from '../../server/src/core/charts/history.ts';
import { compareVersions, isVersion } from '../../server/src/core/charts/version.ts';
import { writtenVersion } from '../../server/src/core/charts/written-version.ts';
import type { JsonObject } from '../../server/src/core/json.ts';
import { formatPath, type Path, toPath } from '../../server/src/core/path.ts';

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

test('the version that values name: their own, or one on which the core services agree', () => {
  const image = (imageTag: string) => ({ imageTag });
  const cases: readonly (readonly [JsonObject, string | undefined])[] = [
    [{ deploymentVersion: '2.4.0', api: image('2.5.0'), gateway: image('2.5.0') }, '2.4.0'],
    [{ api: image('2.5.0'), gateway: image('2.5.0') }, '2.5.0'],
    [{ api: image('2.5.0'), gateway: image('2.4.0') }, undefined],
    [{ api: image('2.5.0'), gateway: {} }, undefined],
    [{ api: image('latest'), gateway: image('latest') }, undefined],
    [{ api: image('2.5.0'), redis: image('2.5.0') }, undefined],
  ];
  for (const [written, version] of cases) {
    assert.equal(writtenVersion(written), version, JSON.stringify(written));
  }
});

test('what templates do with each item of a list they do with each entry of a map', () => {
  const { chart } = resolveChart('platform');
  const kindsAt = (...path: Path) => chart.usesAt(path).map(({ kind }) => kind);
  assert.deepEqual(kindsAt('connections', 0), ['map']);
  assert.deepEqual(kindsAt('connections', 'data'), ['map']);
  assert.ok(!kindsAt('connections').includes('map'));
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

test('an unknown version falls back to the nearest one, if possible with the same sub-charts', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['0.0.1', '1.20.0'],
    ['1.19.0', '1.20.0'],
    // 1.21 is next to 1.20, but brings the sub-charts of 2.0.
    ['1.21.0', '2.0.0'],
    ['v1.22', '2.0.0'],
    ['2.4.0', '2.0.0'],
    ['2.5.3', '2.5.0'],
    ['2.10.0', '2.5.0'],
    ['2.11.1', '2.15.1'],
    ['2.15.0', '2.15.1'],
    ['2.16.0', '2.15.1'],
    ['3', '2.15.1'],
  ];
  for (const name of ['platform', 'agent'] as const) {
    for (const [asked, found] of cases) {
      const { chart, exact } = resolveChart(name, asked);
      assert.deepEqual([chart.version, exact], [found, false], `${name} ${asked}`);
    }
  }
});

test('between the versions that are known in full, the history decides which keys exist', () => {
  const unknown = (version: string, values: object) =>
    resolveChart('platform', version)
      .chart.validateShape(values)
      .filter(({ kind }) => kind === 'unknown-key')
      .map(({ path }) => formatPath(path));
  const values = {
    ui: { singleUrl: true, nope: 1 },
    operators: { mxjob: true, tfjob: true },
    agent: { priorityClassName: 'a', serviceAccountImagePullSecrets: ['a'] },
    init: { anything: 1 },
    api: { replicas: 1 },
    gateway: { enabled: true },
    postgresql: { primary: {}, auth: {} },
  };
  const always = ['ui.nope', 'api'];
  assert.deepEqual(unknown('2.15.1', values), ['ui.nope', 'operators.mxjob', 'api']);
  assert.deepEqual(unknown('2.12.0', values), ['ui.nope', 'operators.mxjob', 'api']);
  assert.deepEqual(unknown('2.11.0', values), always, 'read until 2.11, which 2.15.1 stands for');
  const young = 'agent.serviceAccountImagePullSecrets';
  assert.deepEqual(unknown('2.5.0', values), ['ui.singleUrl', 'ui.nope', young, 'api']);
  assert.deepEqual(unknown('2.5.3', values), ['ui.nope', young, 'api'], 'new in a patch of 2.5');
  assert.ok(!unknown('2.0.0', values).includes('agent.priorityClassName'));
  assert.ok(unknown('1.22.0', values).includes('agent.priorityClassName'), '2.0.0 stands for it');
});

test('keyHistory', () => {
  const cases: readonly (readonly [string, object | undefined])[] = [
    ['hostName', { first: '0.4' }],
    ['tmux', { first: '2.15' }],
    ['api.nodeSelector', { first: '1.14', last: '1.20' }],
    ['operators.mxjob', { first: '1.13', last: '2.11' }],
    ['persistence.logs', { last: '0.6' }],
    ['nodeSelector.any', { first: '0.5' }],
    ['nope', undefined],
    ['agentt', undefined],
  ];
  for (const [path, history] of cases) {
    assert.deepEqual(keyHistory('platform', toPath(path)), history, path);
  }
  assert.deepEqual(keyHistory('agent', ['connections', 0, 'name']), {});
  assert.equal(keyHistory('agent', ['postgresql']), undefined);
});
