import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Finding } from '../../server/src/core/finding.ts';
import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';
import { lint } from '../../server/src/core/lint.ts';
import { formatPath } from '../../server/src/core/path.ts';

/*
 * 5,010 edits of seven values files, with what Helm and a check against the models of Kubernetes made of
 * each. The suite takes every fifth of them, MUTATIONS=all all. `npm run oracle -- charts` makes others
 * with a real helm.
 */

const isWhole = process.env.MUTATIONS === 'all';

const FOLDER = new URL('../corpus/mutations/', import.meta.url);

interface Mutation {
  readonly context: string;
  readonly edits: readonly {
    readonly path: readonly string[];
    readonly value?: Json;
    readonly remove?: boolean;
  }[];
  readonly helm: string;
  readonly kubernetes?: string;
  /** The render is the base's, byte for byte. */
  readonly same?: boolean;
}

const contexts: Readonly<Record<string, JsonObject>> = JSON.parse(
  readFileSync(new URL('contexts.json', FOLDER), 'utf8'),
);
const mutations: readonly Mutation[] = gunzipSync(
  readFileSync(new URL('mutations.jsonl.gz', FOLDER)),
)
  .toString()
  .trim()
  .split('\n')
  .filter((_, index) => isWhole || index % 5 === 0)
  .map((line) => JSON.parse(line));

/** Of each kind, how many are judged right, and at which share this is good enough. */
const KINDS = {
  'Helm refuses, told as an error': 98,
  'Kubernetes refuses, told at warning or above': 95,
  'nothing changes, no error': 98,
} as const;

test('what real Helm and the models of Kubernetes say of edited values', (t) => {
  const known = new Map(
    Object.entries(contexts).map(([name, values]) => [
      name,
      new Set(findingsOf(values).map(keyOf)),
    ]),
  );
  const tally = new Map<string, { right: number; all: number }>();
  for (const mutation of mutations) {
    const base = contexts[mutation.context] ?? {};
    const findings = findingsOf(edited(base, mutation.edits));
    const fresh = findings.filter((each) => !known.get(mutation.context)?.has(keyOf(each)));
    const [kind, isRight] = judge(mutation, fresh);
    if (kind === undefined) continue;
    const { right, all } = tally.get(kind) ?? { right: 0, all: 0 };
    tally.set(kind, { right: right + (isRight ? 1 : 0), all: all + 1 });
  }
  for (const [kind, least] of Object.entries(KINDS)) {
    const { right, all } = tally.get(kind) ?? { right: 0, all: 0 };
    const share = (100 * right) / all;
    t.diagnostic(`${kind}: ${right} of ${all} (${share.toFixed(1)} %)`);
    assert.ok(all > 100 && share >= least, `${kind}: ${right} of ${all}, at least ${least} %`);
  }
});

function judge(
  { helm, kubernetes, same }: Mutation,
  fresh: readonly Finding[],
): readonly [keyof typeof KINDS | undefined, boolean] {
  const isError = fresh.some(({ severity }) => severity === 'error');
  if (helm === 'fails') return ['Helm refuses, told as an error', isError];
  if (kubernetes === 'refuses') {
    const isTold = isError || fresh.some(({ severity }) => severity === 'warning');
    return ['Kubernetes refuses, told at warning or above', isTold];
  }
  return [same ? 'nothing changes, no error' : undefined, !isError];
}

function findingsOf(values: Json): readonly Finding[] {
  const source = { name: 'values.yaml', text: JSON.stringify(values, null, 1) };
  const result = lint(source, {});
  assert.deepEqual(result?.failures, []);
  return result?.findings ?? [];
}

function keyOf({ rule, path, severity }: Finding): string {
  return `${rule.id} ${formatPath(path)} ${severity}`;
}

function edited(base: JsonObject, edits: Mutation['edits']): Json {
  return edits.reduce<Json>((values, { path, value, remove }) => {
    return withValue(values, path, remove ? undefined : (value ?? null));
  }, base);
}

function withValue(values: Json, [key, ...rest]: readonly string[], value: Json | undefined): Json {
  const map = isObject(values) ? values : {};
  if (key === undefined) return value ?? null;
  const { [key]: old = {}, ...others } = map;
  if (rest.length === 0 && value === undefined) return others;
  const inner = rest.length === 0 ? (value ?? null) : withValue(old, rest, value);
  return Object.hasOwn(map, key) ? { ...map, [key]: inner } : { ...others, [key]: inner };
}
