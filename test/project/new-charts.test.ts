import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartReport } from '../../scripts/new-charts/chart-report.ts';
import {
  askedUnknown,
  newestUnknown,
  versionBefore,
} from '../../scripts/new-charts/newest-unknown.ts';

test('the newest tag, where it is newer than what is known', () => {
  const tags = ['v2.9.0', 'v2.16.0', 'v2.15.1', 'v3.0.0-rc1', 'latest'];
  assert.equal(newestUnknown(tags, ['1.20.0', '2.15.1']), 'v2.16.0');
  assert.equal(newestUnknown(tags, ['1.20.0', '2.16.0']), undefined);
  assert.equal(newestUnknown(['v2.14.9'], ['2.15.1']), undefined);
  assert.equal(newestUnknown([], []), undefined);
});

test('a tag that is asked for may be old, but not unheard of, nor known', () => {
  const tags = ['v2.14.1', 'v2.15.1', 'v3.0.0-rc1'];
  assert.equal(askedUnknown('v2.14.1', tags, ['2.5.0', '2.15.1']), 'v2.14.1');
  assert.equal(askedUnknown('v2.15.1', tags, ['2.5.0', '2.15.1']), undefined);
  assert.equal(askedUnknown('v9.9.9', tags, ['2.15.1']), undefined);
  assert.equal(askedUnknown('v3.0.0-rc1', tags, ['2.15.1']), undefined);
});

test('a version is compared with the one before it', () => {
  const known = ['2.15.1', '1.20.0', '2.5.0'];
  assert.equal(versionBefore('2.14.1', known), '2.5.0');
  assert.equal(versionBefore('2.16.0', known), '2.15.1');
  assert.equal(versionBefore('1.0.0', known), '1.20.0');
});

const BEFORE = {
  version: '2.15.1',
  dependencies: { redis: '20.1.5' },
  reads: { 'gateway.replicas': 'leaf', 'old.key': 'leaf' },
  defaults: { gateway: { replicas: 1 }, timezone: 'UTC' },
  schema: {},
};
const AFTER = {
  version: '2.16.0',
  dependencies: { redis: '21.0.0' },
  reads: { 'gateway.replicas': 'leaf', 'gateway.grpc.enabled': 'leaf' },
  defaults: { gateway: { replicas: 2, grpc: { enabled: false } }, timezone: 'UTC' },
  schema: {
    properties: {
      gateway: {
        description: 'The API.',
        properties: {
          replicas: { $ref: '#/definitions/count' },
          grpc: { properties: { enabled: { type: 'boolean' } } },
        },
      },
    },
  },
};

test('the report names what differs and what a person must describe', () => {
  assert.equal(
    chartReport('platform', BEFORE, AFTER),
    `## platform 2.16.0, compared with 2.15.1

### Keys that only the new templates read

- \`gateway.grpc.enabled\`

### Keys that no template reads any more

- \`old.key\`

### Defaults that changed

- \`gateway.replicas\`: \`1\` → \`2\`
- \`gateway.grpc.enabled\`: nothing → \`false\`

### Bundled charts

- \`redis\`: \`"20.1.5"\` → \`"21.0.0"\`

### To describe in schemas/source

- \`gateway.grpc\`
- \`gateway.grpc.enabled\``,
  );
});

test('a version that changes nothing is said to', () => {
  const same = { ...BEFORE, version: '2.15.2' };
  assert.equal(
    chartReport('platform', BEFORE, same),
    '## platform 2.15.2, compared with 2.15.1\n\nNothing differs.',
  );
});

test('the report fits into a pull request, however much differs', () => {
  const keys = Array.from({ length: 3000 }, (_, index) => `a.rather.long.key.with.number.${index}`);
  const big = {
    ...BEFORE,
    version: '2.15.2',
    reads: Object.fromEntries(keys.map((key) => [key, 'leaf'])),
    defaults: Object.fromEntries(keys.map((key) => [key, 'x'.repeat(5000)])),
    schema: { properties: Object.fromEntries(keys.map((key) => [key, {}])) },
  };
  const report = chartReport('platform', BEFORE, big);
  assert.ok(report.length < 25_000, `${report.length} characters`);
  assert.match(report, /^- and 2950 more$/m);
});

test('what the version before leaves undescribed as well is no news', () => {
  const redis = { properties: { redis: { properties: { sysctl: { type: 'object' } } } } };
  const before = { ...BEFORE, schema: redis };
  const after = { ...before, version: '2.15.2' };
  assert.match(chartReport('platform', before, after), /Nothing differs\.$/);
});
