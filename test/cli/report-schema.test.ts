import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { run } from '../../server/src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, ROOT), 'utf8');

/** The schema lets keys be added; what is there now has to be described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.entries(schema).map(([key, value]) => [key, closed(value)]);
  const isMap = 'properties' in schema && 'required' in schema;
  return { ...Object.fromEntries(inner), ...(isMap ? { additionalProperties: false } : {}) };
}

const validate = new Ajv({ allErrors: true, strict: false }).compile(
  Object(closed(JSON.parse(read('schemas/report.schema.json')))),
);

const FILES = {
  'the sample': [['values.yaml', read('sample/values.yaml')]],
  'layers, with related places': [
    ['values.yaml', 'deploymentChart: platform\ngateway:\n  service:\n    type: LoadBalancer\n'],
    [
      'values-prod.yaml',
      'timezone: UTC\ntimezone: CET\ngateway:\n  service:\n    type: NodePort\n',
    ],
  ],
  'files of others, and in doubt': [
    ['a.yaml', 'kind: Service\n'],
    ['values.yaml', 'replicas: 1\n'],
  ],
} as const;

for (const [title, files] of Object.entries(FILES)) {
  test(`the JSON report is as its schema says: ${title}`, async () => {
    const io = fakeIo({ files });
    await run(['check', '--format', 'json', '.'], io);
    const report: unknown = JSON.parse(io.stdoutText());
    assert.ok(validate(report), JSON.stringify(validate.errors, undefined, 2));
  });
}
