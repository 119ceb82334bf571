import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import type { Chart, ChartName } from '../../server/src/core/charts/chart.ts';
import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';
import { schemaAt } from '../../server/src/core/shape/schema-at.ts';

/** Lists of keys that were proven by rendering; they stand beside the checkout on some machines. */
const FACTS = fileURLToPath(new URL('../../../shared/facts/', import.meta.url));

const PROBES: Readonly<Record<string, readonly Json[]>> = {
  // Also lists of words that are joined.
  leaf: ['text', '8', 8, true, '1Gi', [], {}],
  subtree: [{}, [], 'text', 8, true],
  list: [[], {}],
  object: [{}],
};

for (const name of ['platform', 'agent'] as const) {
  const file = `${FACTS}keys-${name}-2.15.1.json`;
  const skip = existsSync(file) ? false : `${file} is not on this machine`;

  test(`${name} 2.15.1: every key that a template reads may be written`, { skip }, (t) => {
    const { chart } = resolveChart(name, '2.15.1');
    const keys = listIn(file, 'keys').filter((key) => !isOnlyInNotes(key) && !isImpossible(key));
    const refused = keys.filter((key) => !isAccepted(chart, String(key.path), String(key.kind)));
    assert.deepEqual(
      refused.map(({ path }) => path),
      [],
    );
    t.diagnostic(`${keys.length} keys`);
  });

  test(`${name} 2.15.1: every key that is only declared is marked`, { skip }, () => {
    const { schema } = resolveChart(name, '2.15.1').chart;
    const paths = listIn(file, 'deadDeclared').map(({ path }) => String(path));
    const unmarked = paths.filter((path) => !isMarked(schema, path.split('.')));
    assert.deepEqual(unmarked, []);
  });

  test(`${name} 2.15.1: the reader of templates finds what rendering has proven`, { skip }, () => {
    assert.deepEqual(readsOf(name), provenReads(file));
  });
}

/** The sub-charts' notes warn of `resources` that are not set, at places where nothing uses them. */
function isOnlyInNotes({ readIn }: JsonObject): boolean {
  return [readIn ?? []].flat().every((file) => /^charts\/\w+\/NOTES\.txt$/.test(String(file)));
}

/**
 * Redis' templates look below a switch that its own schema lets be true or false alone, and a library
 * asks a pod's security context for what only a container's may have.
 */
function isImpossible({ path }: JsonObject): boolean {
  return /^redis\.sentinel\.masterService\.enabled|\.podSecurityContext\.privileged$/.test(
    String(path),
  );
}

/** Whether one of the values that such a key may have is in shape, in a list or a map. */
function isAccepted(chart: Chart, path: string, kind: string): boolean {
  const segments = path.replaceAll('[]', '.[]').split('.');
  const { type, enum: words } = schemaAt(chart.schema, segments.map(asSegment)) ?? {};
  const probes = [...(PROBES[kind] ?? []), ...[words ?? []].flat()];
  assert.ok(probes.length > 0, `${path} is of an unknown kind, ${kind} (${type})`);
  return probes.some((probe) =>
    [true, false].some((inList) => chart.validateShape(nest(segments, probe, inList)).length === 0),
  );
}

function asSegment(segment: string): string | number {
  return segment === '[]' ? 0 : segment;
}

function nest([first, ...rest]: readonly string[], value: Json, inList: boolean): Json {
  if (first === undefined) return value;
  const inner = nest(rest, value, inList);
  return first === '[]' && inList ? [inner] : { [first === '[]' ? 'entry' : first]: inner };
}

/** Dead itself or above, or read by somebody else: the official CLI. */
function isMarked(schema: JsonObject, path: readonly string[]): boolean {
  return path.some((_, i) => {
    const node = schemaAt(schema, path.slice(0, i + 1)) ?? {};
    return node['x-dead'] === true || node['x-reader'] !== undefined;
  });
}

function readsOf(name: ChartName): Json {
  const file = new URL(`../../schemas/charts/${name}/2.15.1/reads.json`, import.meta.url);
  const { reads }: JsonObject = JSON.parse(readFileSync(file, 'utf8'));
  return reads ?? {};
}

function provenReads(file: string): Json {
  const own = listIn(file, 'keys').filter(({ subchart }) => subchart === undefined);
  const entries = own.map(({ path, kind }) => {
    return [String(path), kind === 'subtree' ? 'subtree' : 'leaf'] as const;
  });
  return Object.fromEntries(entries);
}

function listIn(file: string, part: string): readonly JsonObject[] {
  const facts: JsonObject = JSON.parse(readFileSync(file, 'utf8'));
  const list = facts[part];
  return Array.isArray(list) ? list.filter(isObject) : [];
}
