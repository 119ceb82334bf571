import { isObject, isTemplated } from '../../../core/json.ts';
import type { Values } from '../../../core/values/values.ts';
import { type Message, say, textOf } from '../../../core/words/say.ts';
import type { Fact, Part } from '../sketch.ts';
import { anchorOf, factOf, type Subject } from '../subject.ts';
import { inRow, shown } from './shown.ts';

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
      title: say`Artifacts: none here`,
      lines: [say`the agent is off, so nothing is stored`],
      facts: [],
      at: anchorOf(subject, 'agent.enabled'),
    };
  }
  const open = isTemplated(values.get(STORE));
  const where: Readonly<Record<Exclude<Durability, 'none'>, Message>> = {
    outside: say`Artifacts: outside`,
    claim: say`Artifacts: a volume claim`,
    node: say`Artifacts: a node's own disk`,
    unknown: say`Artifacts: filled in elsewhere`,
  };
  return {
    title: where[open ? 'unknown' : kind],
    lines: [
      say`${shown(values.get(`${at}.kind`))}, ${location(values, at)}`,
      ...secret(values, at),
    ],
    facts: [lasting(subject, open ? 'unknown' : kind)],
    at: anchorOf(subject, values.truthy(STORE) ? STORE : [STORE]),
    ...(kind === 'outside' ? ({ outside: true } as const) : {}),
  };
}

function location(values: Values, at: string): Message {
  const keys = ['bucket', 'volumeClaim', 'hostPath'].map((key) => `${at}.schema.${key}`);
  return shown(keys.map((key) => values.get(key)).find((value) => value !== undefined));
}

function secret(values: Values, at: string): readonly Message[] {
  const name = values.get(`${at}.secret.name`);
  return name === undefined ? [] : [say`Secret ${shown(name)}`];
}

function lasting(subject: Subject, kind: Durability): Fact {
  const at = subject.values.truthy(STORE) ? `${STORE}.kind` : STORE;
  switch (kind) {
    case 'outside':
      return factOf(subject, at, say`outlives a node`, 'good');
    case 'claim':
      return factOf(subject, at, say`outlives a node if its volume does`);
    case 'node':
      return factOf(subject, at, say`lost with its node`, 'bad');
    default:
      return factOf(subject, at, say`not known here`);
  }
}

function connections(subject: Subject): readonly Part[] {
  const list = subject.values.get('connections');
  if (!Array.isArray(list) || list.length === 0) return [];
  const kinds = new Map<string, { readonly kind: Message; readonly count: number }>();
  for (const item of list) {
    const kind = shown(isObject(item) ? (item.kind ?? null) : null, say`no kind`);
    const { count } = kinds.get(textOf(kind)) ?? { count: 0 };
    kinds.set(textOf(kind), { kind, count: count + 1 });
  }
  const lines = [...kinds.values()].map(({ kind, count }) =>
    count === 1 ? kind : say`${kind} ×${count}`,
  );
  return [
    {
      title: list.length === 1 ? say`1 connection` : say`${list.length} connections`,
      lines: [inRow(lines), say`mounted by the runs that name them`],
      facts: [],
      at: anchorOf(subject, 'connections'),
    },
  ];
}
