import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import type { Report } from '../../server/src/cli/reporters/reporter.ts';
import { sarif } from '../../server/src/cli/reporters/sarif.ts';
import { run } from '../../server/src/cli/run.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { isRule } from '../../server/src/core/rules/rule.ts';
import { fakeIo } from './fake-io.ts';

const SCHEMA = new URL('../fixtures/sarif/sarif-schema-2.1.0.json.txt', import.meta.url);

/** It is written in draft 4, of which it uses nothing that draft 7 says otherwise but the name of ids. */
const { id: $id, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
const isSarif = new Ajv({ strict: false, validateFormats: false }).compile({
  ...schema,
  $id,
  $schema: 'http://json-schema.org/draft-07/schema#',
});

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly partialFingerprints: Readonly<Record<string, string>>;
        readonly locations: readonly [
          {
            readonly physicalLocation: {
              readonly artifactLocation: { readonly uri: string };
              readonly region: Region;
            };
          },
        ];
        readonly relatedLocations?: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string };
            readonly region: Region;
          };
          readonly message: { readonly text: string };
        }[];
        readonly fixes?: readonly {
          readonly artifactChanges: readonly [
            {
              readonly replacements: readonly {
                readonly deletedRegion: Region;
                readonly insertedContent?: { readonly text: string };
              }[];
            },
          ];
        }[];
      }[];
    },
  ];
}

async function logOf(
  files: readonly (readonly [string, string])[],
  ...options: readonly string[]
): Promise<Log['runs'][0]> {
  const io = fakeIo({ files });
  await run(['check', '--format', 'sarif', ...options, ...files.map(([path]) => path)], io);
  return valid(io.stdoutText());
}

function valid(text: string): Log['runs'][0] {
  const log: Log = JSON.parse(text);
  assert.ok(isSarif(log), JSON.stringify(isSarif.errors));
  return log.runs[0];
}

test('the schema is not one that takes anything', () => {
  assert.equal(isSarif({ version: '2.1.0' }), false);
  assert.equal(isSarif({ version: '2.1.0', runs: [{ tool: { driver: {} } }] }), false);
});

test('what the bad examples of all rules give is valid', async () => {
  const files = rules.flatMap((rule) =>
    isRule(rule) ? [[`envs/${rule.id}.yaml`, rule.example.bad] as const] : [],
  );
  const { tool, results } = await logOf(files);
  const described = tool.driver.rules;
  assert.ok(described.length > 20);
  for (const { ruleId, ruleIndex, level } of results) {
    assert.equal(described[ruleIndex]?.id, ruleId);
    assert.match(level, /^(error|warning|note)$/);
  }
});

test('nothing found is valid, too', async () => {
  assert.deepEqual((await logOf([['other.yaml', 'kind: Service\n']])).results, []);
});

test('fixes change the text as --fix does', async () => {
  const before =
    'deploymentChart: platform # 🐳\r\n# polyaxon-values-disable-next-line yaml-syntax\r\ntimezone: UTC\r\n';
  const { results } = await logOf([['values.yaml', before]], '--profile', 'trial');
  const fixes = results.flatMap((result) => result.fixes ?? []);
  assert.equal(fixes.length, 1);
  const io = fakeIo({ files: [['values.yaml', before]] });
  await run(['check', '--fix', '--profile', 'trial', 'values.yaml'], io);
  const after = new TextDecoder().decode(io.files.get('values.yaml'));
  let text = before;
  for (const replacement of fixes[0]?.artifactChanges[0].replacements ?? []) {
    const { deletedRegion: region, insertedContent } = replacement;
    const start = offsetOf(before, region.startLine, region.startColumn);
    const end = offsetOf(before, region.endLine, region.endColumn);
    text = before.slice(0, start) + (insertedContent?.text ?? '') + before.slice(end);
  }
  assert.notEqual(text, before);
  assert.equal(text, after);
});

test('lines that move do not change fingerprints; equal problems have their own', async () => {
  const text = 'deploymentChart: platform\ntimezone: UTC\ntimezone: CET\ntimezone: EET\n';
  const prints = async (content: string) =>
    (await logOf([['a.yaml', content]])).results.flatMap((result) =>
      Object.values(result.partialFingerprints),
    );
  const before = await prints(text);
  assert.equal(new Set(before).size, before.length);
  assert.deepEqual((await prints(`# moved\n\n${text}`)).toSorted(), before.toSorted());
});

test('paths become addresses', () => {
  const paths = [
    'a b/ü#.yaml',
    'c:d.yaml',
    '../x.yaml',
    '/tmp/100%.yaml',
    'C:/x/y.yaml',
    '<stdin>',
  ];
  const finding = { rule: 'x', severity: 'info', message: 'm', path: '', fixes: [] } as const;
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const report: Report = {
    files: paths.map((path) => ({
      path,
      chart: null,
      chartVersion: null,
      profile: null,
      role: null,
      releases: [],
      findings: [{ ...finding, range }],
    })),
    summary: { checked: 6, leftAlone: 0, inDoubt: [] },
  };
  const uris = valid(sarif(report)).results.map(
    ({ locations }) => locations[0].physicalLocation.artifactLocation.uri,
  );
  assert.deepEqual(uris, [
    'a%20b/%C3%BC%23.yaml',
    'c%3Ad.yaml',
    '../x.yaml',
    'file:///tmp/100%25.yaml',
    'file:///C:/x/y.yaml',
    '%3Cstdin%3E',
  ]);
});

function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

test('what another layer has to do with it is a related location', async () => {
  const { results } = await logOf([
    ['deploy/values.yaml', 'deploymentChart: platform\ngateway: {service: {type: ClusterIP}}\n'],
    ['deploy/values-prod.yaml', 'gateway:\n  service:\n    type: LoadBalancer\n'],
  ]);
  const [related, ...others] = results.flatMap(({ relatedLocations = [] }) => relatedLocations);
  assert.deepEqual(others, []);
  assert.equal(related?.message.text, 'Overridden by `values-prod.yaml`.');
  const { artifactLocation, region } = related.physicalLocation;
  assert.equal(artifactLocation.uri, 'deploy/values.yaml');
  assert.deepEqual(region, { startLine: 2, startColumn: 21, endLine: 2, endColumn: 25 });
});
