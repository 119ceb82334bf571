import type { Path } from '../path.ts';
import { isOpen } from '../values/is-open.ts';
import type { Values } from '../values/values.ts';
import { usedBroker } from './broker.ts';

/** Services that the chart bundles, and the hosts under which the platform looks for them. */
export const HOSTS = {
  postgresql: '<release>-postgresql',
  redis: '<release>-redis-master',
  rabbitmq: '<release>-rabbitmq',
} as const;

export type Dependency = keyof typeof HOSTS;

export const DEPENDENCIES = ['postgresql', 'redis', 'rabbitmq'] as const satisfies Dependency[];

/** Something that gives a dependency's Service another name or place. */
export interface Renaming {
  readonly at: Path;
  /** End of "so the platform does not find it": what there is instead. */
  readonly effect: string;
  /** What to write at the last key of `at`, or at `undo.at`, to be found again. */
  readonly undo: { readonly at: Path; readonly value: string };
}

/** Deployed, and something in the platform's pods needs its host or its Secret. */
export function isLookedFor(values: Values, name: Dependency): boolean {
  if (!values.truthy([name, 'enabled']) || isOpen(values, [name, 'enabled'])) return false;
  if (name === 'postgresql' || usedBroker(values) === name) return true;
  if (values.truthy('platformSecret')) return false;
  // The password is wired up whatever the broker is (partials/_plaform.tpl:35-55).
  return name === 'rabbitmq' || values.truthy('redis.usePassword');
}

export function renamingsOf(values: Values, name: Dependency): readonly Renaming[] {
  const own = nameOverride(values, name);
  const rest = { postgresql, redis, rabbitmq: () => [] }[name](values);
  const elsewhere = name === 'postgresql' ? [] : namespaceOverride(values, name);
  return [...own, ...elsewhere, ...rest];
}

/** `common.names.fullname` of the sub-charts: a full name hides the other. */
function nameOverride(values: Values, name: Dependency): readonly Renaming[] {
  const key = values.truthy([name, 'fullnameOverride']) ? 'fullnameOverride' : 'nameOverride';
  const at = [name, key];
  const text = values.get(at);
  if (typeof text !== 'string' || text === '' || isOpen(values, at)) return [];
  // The name of the release is not known here.
  const isSame = key === 'nameOverride' ? text === name : text.endsWith(`-${name}`);
  if (isSame) return [];
  return [{ at, effect: 'gives its Service another name', undo: { at, value: '""' } }];
}

/** PostgreSQL's sub-chart keeps its Service in the release's namespace all the same. */
function namespaceOverride(values: Values, name: Dependency): readonly Renaming[] {
  const at = [name, 'namespaceOverride'];
  const text = values.get(at);
  if (!values.truthy(at) || isOpen(values, at) || text === values.get('namespace')) return [];
  return [{ at, effect: 'puts its Service into another namespace', undo: { at, value: '""' } }];
}

/** With copies, the server is `<release>-postgresql-primary`; the ending can be taken away. */
function postgresql(values: Values): readonly Renaming[] {
  const ending = ['postgresql', 'primary', 'name'];
  const at = ['postgresql', 'architecture'];
  if (values.get(at) !== 'replication' || values.get(ending) === '') return [];
  if (isOpen(values, ending)) return [];
  return [
    {
      at,
      effect: 'names its Service `<release>-postgresql-primary`',
      undo: { at: ending, value: '""' },
    },
  ];
}

function redis(values: Values): readonly Renaming[] {
  const effect = 'leaves no Service for the master alone';
  const sentinel = ['redis', 'sentinel', 'enabled'];
  if (values.truthy(sentinel)) {
    const isKept = ['masterService.enabled', 'service.createMaster'].some((key) =>
      values.truthy(`redis.sentinel.${key}`),
    );
    if (isKept || isOpen(values, sentinel)) return [];
    return [{ at: sentinel, effect, undo: { at: sentinel, value: 'false' } }];
  }
  const at = ['redis', 'master', 'count'];
  return values.get(at) === 0 ? [{ at, effect, undo: { at, value: '1' } }] : [];
}
