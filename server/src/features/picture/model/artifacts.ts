import { isObject, isTemplated } from '../../../core/json.ts';
import type { Values } from '../../../core/values/values.ts';
import type { Fact, Part } from '../picture.ts';
import { anchorOf, factOf, type Subject } from '../subject.ts';
import { plural, shown } from './shown.ts';

const STORE = 'artifactsStore';
const FALLBACK = 'defaultArtifactsStore';

/** What becomes of outputs and logs when a node goes. */
export type Durability = 'outside' | 'claim' | 'node' | 'none' | 'unknown';

/** Kinds of `ConnectionSchema` that name a bucket. */
const BUCKETS: readonly unknown[] = ['s3', 'gcs', 'wasb'];

export function durability(values: Values): Durability {
  // Without an agent no pod has the store (_stores.tpl).
  if (!values.truthy('agent.enabled')) return 'none';
  if (!values.truthy(STORE)) return 'node';
  const kind = values.get(`${STORE}.kind`);
  if (BUCKETS.includes(kind)) return 'outside';
  if (kind === 'volume_claim') return 'claim';
  return kind === 'host_path' ? 'node' : 'unknown';
}

/** Where outputs, logs and models go, and what else runs may use. */
export function artifacts(subject: Subject): readonly Part[] {
  return [store(subject), ...connections(subject)];
}

function store(subject: Subject): Part {
  const { values } = subject;
  const at = values.truthy(STORE) ? STORE : FALLBACK;
  const kind = durability(values);
  if (kind === 'none') {
    return {
      title: 'Artifacts: none here',
      lines: ['the agent is off, so nothing is stored'],
      facts: [],
      at: anchorOf(subject, 'agent.enabled'),
    };
  }
  const open = isTemplated(values.get(STORE));
  const where: Readonly<Record<Exclude<Durability, 'none'>, string>> = {
    outside: 'Artifacts: outside',
    claim: 'Artifacts: a volume claim',
    node: "Artifacts: a node's own disk",
    unknown: 'Artifacts: filled in elsewhere',
  };
  return {
    title: where[open ? 'unknown' : kind],
    lines: [`${shown(values.get(`${at}.kind`))}, ${location(values, at)}`, ...secret(values, at)],
    facts: [lasting(subject, open ? 'unknown' : kind)],
    at: anchorOf(subject, values.truthy(STORE) ? STORE : [STORE]),
    ...(kind === 'outside' ? ({ outside: true } as const) : {}),
  };
}

function location(values: Values, at: string): string {
  const keys = ['bucket', 'volumeClaim', 'hostPath'].map((key) => `${at}.schema.${key}`);
  return shown(keys.map((key) => values.get(key)).find((value) => value !== undefined));
}

function secret(values: Values, at: string): readonly string[] {
  const name = values.get(`${at}.secret.name`);
  return name === undefined ? [] : [`Secret ${shown(name)}`];
}

function lasting(subject: Subject, kind: Durability): Fact {
  const at = subject.values.truthy(STORE) ? `${STORE}.kind` : STORE;
  switch (kind) {
    case 'outside':
      return factOf(subject, at, 'outlives a node', 'good');
    case 'claim':
      return factOf(subject, at, 'outlives a node if its volume does');
    case 'node':
      return factOf(subject, at, 'lost with its node', 'bad');
    default:
      return factOf(subject, at, 'not known here');
  }
}

function connections(subject: Subject): readonly Part[] {
  const list = subject.values.get('connections');
  if (!Array.isArray(list) || list.length === 0) return [];
  const kinds = new Map<string, number>();
  for (const item of list) {
    const kind = shown(isObject(item) ? (item.kind ?? null) : null, 'no kind');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const lines = [...kinds].map(([kind, count]) => (count === 1 ? kind : `${kind} ×${count}`));
  return [
    {
      title: plural(list.length, 'connection'),
      lines: [lines.join(', '), 'mounted by the runs that name them'],
      facts: [],
      at: anchorOf(subject, 'connections'),
    },
  ];
}
