import type { Chart } from '../../server/src/core/charts/chart.ts';
import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';
import { getAt, type Path } from '../../server/src/core/path.ts';
import { schemaAt } from '../../server/src/core/shape/schema-at.ts';
import { setAt } from '../../server/src/core/values/set-at.ts';
import { keysBelow } from './chart-edits.ts';
import { numbersFrom } from './numbers.ts';

/** Two texts of one deployment, as somebody may write them. */
export interface ValuesPair {
  readonly base: string;
  readonly old: JsonObject;
  readonly now: JsonObject;
  readonly changed: readonly Path[];
}

/** What people write below keys of such names; the first that fits. */
const LIKELY: readonly (readonly [RegExp, readonly Json[]])[] = [
  [/^type$/, ['ClusterIP', 'NodePort', 'LoadBalancer']],
  [/size$/i, ['20Gi', '1Gi']],
  [/(tag|version)$/i, ['16.6.0', '2.14.0']],
  [/pullPolicy$/i, ['Always', 'IfNotPresent']],
  [
    /(nodeSelector|labels|annotations|matchLabels)$/i,
    [{ team: 'ml' }, { disk: 'ssd', team: 'ml' }],
  ],
  [/tolerations$/i, [[{ key: 'dedicated', operator: 'Exists', effect: 'NoSchedule' }]]],
  [
    /^resources$/,
    [
      { requests: { cpu: '1', memory: '1Gi' } },
      { requests: { cpu: '500m' }, limits: { memory: '2Gi' } },
    ],
  ],
  [/^(env|extraEnvVars|extraEnv)$/, [[{ name: 'LEVEL', value: 'x' }]]],
  [/pullSecrets$/i, [['regcred'], ['regcred', 'other']]],
  [/namespaces$/i, [['team-a'], ['team-a', 'team-b']]],
  [/(host|hostName|domain)$/i, ['polyaxon.example.com', 'other.example.com']],
  [/(port|nodePort)$/i, [8080, 30123]],
];

const CONNECTIONS: readonly Json[] = [
  [{ name: 'data', kind: 'volume_claim', schema: { volumeClaim: 'data', mountPath: '/data' } }],
  [{ name: 'bucket', kind: 's3', schema: { bucket: 's3://b' }, secret: { name: 's3' } }],
];

const STORES: readonly Json[] = [
  { name: 'store', kind: 's3', schema: { bucket: 's3://b' }, secret: { name: 's3' } },
  { name: 'store', kind: 'gcs', schema: { bucket: 'gs://b' } },
  { name: 'store', kind: 'volume_claim', schema: { volumeClaim: 'c', mountPath: '/c' } },
];

/** One to four edits each, of keys that the bases have and of others; the same for one seed. */
export function valuePairs(
  chart: Chart,
  defaults: JsonObject,
  bases: Readonly<Record<string, JsonObject>>,
  count: number,
  seed: number,
): readonly ValuesPair[] {
  const next = numbersFrom(seed);
  const paths = keysBelow(chart.schema, []);
  const names = Object.keys(bases);
  return Array.from({ length: count }, (): ValuesPair => {
    const base = names[next(names.length)] ?? '';
    const old = bases[base] ?? {};
    const changed: Path[] = [];
    let now = old;
    for (let left = 1 + next(4); left > 0; left--) {
      const written = leavesOf(old, []);
      const own = next(2) === 0 && written.length > 0;
      const path = (own ? written[next(written.length)] : paths[next(paths.length)]) ?? [];
      const current = getAt(now, path) ?? getAt(chart.defaults, path) ?? getAt(defaults, path);
      const isGone = own && next(4) === 0;
      const value = isGone ? undefined : anotherValue(path, current, chart.schema, next);
      const edited = value === undefined ? without(now, path) : setAt(now, path, value);
      if (!isObject(edited)) continue;
      now = edited;
      changed.push(path);
    }
    return { base, old, now, changed };
  });
}

function anotherValue(
  path: Path,
  current: Json | undefined,
  schema: JsonObject,
  next: (below: number) => number,
): Json {
  const key = String(path.at(-1));
  const pick = (values: readonly Json[]) => {
    const others = values.filter((each) => JSON.stringify(each) !== JSON.stringify(current));
    return others[next(others.length)] ?? null;
  };
  const node = schemaAt(schema, path) ?? {};
  if (Array.isArray(node.enum)) return pick(node.enum);
  if (typeof current === 'boolean') return !current;
  if (key === 'connections') return pick(CONNECTIONS);
  if (key === 'artifactsStore') return pick(STORES);
  const isText = typeof current === 'string';
  const likely = LIKELY.find(([name]) => name.test(key))?.[1];
  if (likely && (!isObject(current) || isObject(likely[0]))) return pick(likely);
  if (typeof current === 'number') return current + 1;
  if (isText) return pick([`${current}x`, 'other']);
  if (Array.isArray(current)) return [{ name: 'other', value: '1' }];
  if (isObject(current)) return { ...current, other: 'value' };
  const type = Array.isArray(node.type) ? node.type[0] : node.type;
  const byType: Readonly<Record<string, readonly Json[]>> = {
    boolean: [true],
    integer: [3],
    number: [3],
    array: [[{ name: 'other', value: '1' }]],
    object: [{ other: 'value' }],
  };
  return pick(byType[String(type)] ?? ['other']);
}

/** Where values are written; lists are one value. */
function leavesOf(value: Json, path: Path): readonly Path[] {
  if (!isObject(value) || Object.keys(value).length === 0) return path.length > 0 ? [path] : [];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key]));
}

function without(values: Json, [key, ...rest]: Path): Json {
  if (!isObject(values) || key === undefined) return values;
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, child]): [string, Json][] => {
      if (name !== String(key)) return [[name, child]];
      return rest.length === 0 ? [] : [[name, without(child, rest)]];
    }),
  );
}
