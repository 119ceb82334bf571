import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartReport } from '../../scripts/new-charts/chart-report.ts';
import { newestUnknown } from '../../scripts/new-charts/newest-unknown.ts';

test('the newest tag, where it is newer than what is known', () => {
  const tags = ['v2.9.0', 'v2.16.0', 'v2.15.1', 'v3.0.0-rc1', 'latest'];
  assert.equal(newestUnknown(tags, ['1.20.0', '2.15.1']), 'v2.16.0');
  assert.equal(newestUnknown(tags, ['1.20.0', '2.16.0']), undefined);
  assert.equal(newestUnknown(['v2.14.9'], ['2.15.1']), undefined);
  assert.equal(newestUnknown([], []), undefined);
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
