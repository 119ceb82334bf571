import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { generateSchemas } from '../../scripts/generate-schemas.ts';
import { charts } from '../../server/generated/charts.js';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';
import { formatPath, type Path } from '../../server/src/core/path.ts';
import { knownKeys, schemaAt } from '../../server/src/core/shape/schema-at.ts';
import { parseYaml } from '../../server/src/core/yaml/parse.ts';
import { toJson } from '../../server/src/core/yaml/tree.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CORPUS = join(ROOT, '../shared/corpus');

for (const { name, version, defaults, schema } of charts) {
  test(`${name} ${version}: the chart's own values are in shape`, () => {
    assert.deepEqual(resolveChart(name, version).chart.validateShape(defaults), []);
  });

  test(`${name} ${version}: the walk finds what ajv finds`, () => {
    const ajv = new Ajv({ allErrors: true, strict: false });
    const isValid = ajv.compile(schema);
    const { validateShape } = resolveChart(name, version).chart;
    assert.ok(isValid(defaults));
    let wrong = 0;
    for (const path of leavesOf(defaults)) {
      for (const value of ['no such word', '5', 5, 0.5, true, [], [0], {}, { a: 1 }]) {
        const changed = asMap(nest(path, value));
        const errors = validateShape(changed);
        // Amounts are the business of `resources-invalid`.
        if (errors.length === 0 && schemaAt(schema, path)?.['x-rule'] !== undefined) continue;
        assert.equal(errors.length === 0, isValid(changed), JSON.stringify(changed));
        if (errors.length > 0) wrong += 1;
      }
    }
    assert.ok(wrong > 100);
  });

  test(`${name} ${version}: the schema describes every key that the chart declares`, () => {
    const missing = leavesOf(defaults).filter((path) => !isDescribed(schema, path));
    assert.deepEqual(missing.map(formatPath), []);
  });

  test(`${name} ${version}: every key has a description and a page`, () => {
    const poor = keysOf(schema, []).filter((path) => {
      const { description, 'x-docs': docs } = schemaAt(schema, path) ?? {};
      // What lies deep in a bundled chart is known from its files, which are not ours to copy.
      const isBundled = schemaAt(schema, path.slice(0, 1))?.['x-subchart'] !== undefined;
      if (isBundled && path.length > 1 && description === undefined) return !isPage(docs);
      return typeof description !== 'string' || !/[.`]$/.test(description) || !isPage(docs);
    });
    assert.deepEqual(poor.map(formatPath), []);
  });
}

test('the schemas are generated the same each time', () => {
  const files = generateSchemas();
  assert.equal(files.size, charts.length);
  assert.deepEqual(generateSchemas(), files);
});

test('files that Helm renders have no error in shape', (t) => {
  if (!existsSync(CORPUS)) {
    t.diagnostic(`Not checked: the collection of real files is not there (${CORPUS}).`);
    return;
  }
  const verdicts: unknown = JSON.parse(readFileSync(join(CORPUS, 'verdicts.json'), 'utf8'));
  assert.ok(isObject(verdicts));
  // The older charts' values are for older charts, and `partial` holds no whole values.
  const names = Object.keys(verdicts).filter((name) =>
    /^official\/\w+-HEAD\/|^docs\/[^/]+$/.test(name),
  );
  let checked = 0;
  for (const name of names) {
    const verdict = verdicts[name];
    if (!isObject(verdict) || verdict.helm !== 'renders') continue;
    const root = parseYaml(readFileSync(join(CORPUS, name), 'utf8')).documents[0]?.root;
    const { chart } = resolveChart(verdict.chart === 'agent' ? 'agent' : 'platform');
    // The docs write `...` for what they leave out.
    const errors = chart
      .validateShape(root ? toJson(root) : {})
      .filter((error) => error.kind !== 'unknown-key' && error.value !== '...');
    assert.deepEqual(errors, [], name);
    checked += 1;
  }
  t.diagnostic(`${checked} files checked`);
  assert.ok(checked > 50);
});

function nest([first, ...rest]: Path, value: Json): Json {
  if (first === undefined) return value;
  return typeof first === 'number' ? [nest(rest, value)] : { [first]: nest(rest, value) };
}

function asMap(value: Json): JsonObject {
  assert.ok(isObject(value));
  return value;
}

function leavesOf(value: Json, path: Path = []): readonly Path[] {
  if (!isObject(value) || Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key]));
}

/** Described itself, or inside of a map that takes any key. */
function isDescribed(schema: JsonObject, path: Path): boolean {
  if (schemaAt(schema, path)) return true;
  const parent = path.slice(0, -1);
  const { type, additionalProperties } = schemaAt(schema, parent) ?? {};
  if (type === undefined) return parent.length > 0 && isDescribed(schema, parent);
  return additionalProperties !== false;
}

function keysOf(schema: JsonObject, path: Path): readonly Path[] {
  const { items } = schemaAt(schema, path) ?? {};
  const children = knownKeys(schema, path).map((key) => [...path, key]);
  const inItems = items === undefined ? [] : keysOf(schema, [...path, 0]);
  return [...inItems, ...children, ...children.flatMap((child) => keysOf(schema, child))];
}

function isPage(docs: Json | undefined): boolean {
  return typeof docs === 'string' && /^[a-z][\w/-]+(#[\w-]+)?$/.test(docs);
}
