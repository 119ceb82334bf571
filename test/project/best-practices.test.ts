import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { isRule } from '../../server/src/core/rules/rule.ts';
import { coalesce } from '../../server/src/core/values/coalesce.ts';

/** The committed schema, by a plain validator, as somebody else would run it. */
const file = new URL('../../schemas/best-practices.schema.json', import.meta.url);
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(file, 'utf8')));

function violated(values: object): readonly string[] {
  validate(values);
  const ids = (validate.errors ?? []).map(
    ({ schemaPath }) => /^#\/definitions\/([\w-]+)/.exec(schemaPath)?.[1],
  );
  return [...new Set(ids.filter((id) => id !== undefined))].sort();
}

const { defaults } = resolveChart('platform').chart;

test("what the platform chart's defaults violate", () => {
  assert.deepEqual(violated(defaults), [
    'artifacts-store-default',
    'core-node-isolation',
    'dependency-node-isolation',
    'postgresql-image-unpinned',
    'postgresql-in-cluster',
    'postgresql-no-backup',
    'security-context-disabled',
  ]);
});

test('a trial is not bound by what is for production', () => {
  const trial = violated(coalesce(defaults, { deploymentType: 'minikube' }));
  const production = rules.filter(isRule).filter((rule) => rule.production);
  assert.deepEqual(
    trial.filter((id) => production.some((rule) => rule.id === id)),
    [],
  );
});

test('an agent is not bound by what is for the platform', () => {
  const agent = violated(resolveChart('agent').chart.defaults);
  assert.ok(!agent.includes('postgresql-in-cluster'));
  assert.ok(agent.includes('core-node-isolation'));
});

test("the guide's rules are in it, and nothing else", () => {
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  const withCondition = rules.filter(isRule).filter(({ condition }) => condition);
  assert.deepEqual(
    Object.keys(schema.definitions).sort(),
    withCondition.map(({ id }) => id).sort(),
  );
});
