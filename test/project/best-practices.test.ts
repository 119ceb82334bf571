import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import type { JsonObject } from '../../server/src/core/json.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { isRule } from '../../server/src/core/rules/rule.ts';
import { coalesce } from '../../server/src/core/values/coalesce.ts';

/** The committed schema, by a plain validator, as somebody else would run it. */
const file = new URL('../../schemas/best-practices.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(file, 'utf8'));
const parts: readonly JsonObject[] = schema.allOf;
const validators = parts.map((part) => {
  const id = /definitions\/([\w-]+)"}*$/.exec(JSON.stringify(part))?.[1] ?? '';
  return [id, new Ajv().compile({ ...schema, allOf: [part] })] as const;
});

function violated(values: object): readonly string[] {
  return validators.flatMap(([id, isValid]) => (isValid(values) ? [] : [id])).sort();
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

test("the guide's rules are in it, and besides them only what they share", () => {
  const text = readFileSync(file, 'utf8');
  const { definitions } = JSON.parse(text);
  const withCondition = rules.filter(isRule).filter(({ condition }) => condition);
  const names = Object.keys(definitions);
  assert.deepEqual(
    names.filter((name) => definitions[name].title !== undefined).sort(),
    withCondition.map(({ id }) => id).sort(),
  );
  const unused = names.filter((name) => !text.includes(`"#/definitions/${name}"`));
  assert.deepEqual(unused, []);
});

test('a person can read it', () => {
  assert.ok(readFileSync(file, 'utf8').length < 50_000);
});
