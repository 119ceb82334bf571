import { isAvailable, usedBroker } from '../../../core/deployment/broker.ts';
import { openDoors } from '../../../core/deployment/exposure.ts';
import type { Values } from '../../../core/values/values.ts';
import { type Message, say } from '../../../core/words/say.ts';
import type { Item } from '../sketch.ts';
import { durability } from './artifacts.ts';

/** Why nothing can be said for or against a recommendation. */
export interface Reason {
  readonly status: Extract<Item['status'], 'none' | 'open'>;
  readonly more: Message;
}

export interface Recommendation {
  /** Why it has nothing to be about, or cannot be judged; nothing where it can. */
  readonly unless?: (values: Values) => Reason | undefined;
  /** Rules that must be kept before this one is worth a word: it gives way to them. */
  readonly after?: readonly string[];
}

const withDatabase = only('postgresql.enabled', say`the database is outside`);
const withAgent = only('agent.enabled', say`the agent is off`);

/**
 * What the guide recommends, by rule. That a rule finds nothing is not yet praise: there may be nothing
 * to be about, or another rule speaks first. A rule that is not here is about a mistake; it is told
 * where it is made, and nobody is praised for not making it.
 */
export const recommendations: Readonly<Record<string, Recommendation>> = {
  'core-node-isolation': { after: ['partial-core-placement'] },
  'dependency-node-isolation': {
    unless: (values) =>
      ['postgresql', 'redis', 'rabbitmq'].some((name) => values.truthy([name, 'enabled']))
        ? undefined
        : none(say`no database or broker runs beside Polyaxon`),
  },
  'ee-split-control-plane': { unless: only('organizationKey', say`no Enterprise control plane`) },
  'postgresql-in-cluster': {
    unless: (values) =>
      values.truthy('postgresql.enabled') || values.truthy('externalServices.postgresql.host')
        ? undefined
        : open(say`no database is named`),
  },
  'postgresql-not-persistent': { unless: withDatabase },
  'postgresql-no-backup': { unless: withDatabase },
  'postgresql-image-unpinned': { unless: withDatabase },
  'managed-broker': { unless: withBroker },
  'artifacts-store-default': { unless: withAgent },
  'artifacts-store-not-durable': {
    unless: (values) =>
      withAgent(values) ??
      (durability(values) === 'unknown' ? open(say`its kind is not known here`) : undefined),
    after: ['artifacts-store-default'],
  },
  'exposed-without-tls': { unless: whenOpen },
  'gateway-exposed': {
    unless: (values) =>
      whenOpen(values) ??
      (values.truthy('organizationKey') || values.truthy('auth.enabled')
        ? none(say`accounts decide who may come in`)
        : undefined),
    after: ['exposed-without-tls'],
  },
  'security-context-disabled': {},
  'security-context-root': { after: ['security-context-disabled'] },
};

function none(more: Message): Reason {
  return { status: 'none', more };
}

function open(more: Message): Reason {
  return { status: 'open', more };
}

function only(path: string, reason: Message): (values: Values) => Reason | undefined {
  return (values) => (values.truthy(path) ? undefined : none(reason));
}

function whenOpen(values: Values): Reason | undefined {
  return openDoors(values).length > 0
    ? undefined
    : none(say`the gateway is not open to the outside`);
}

function withBroker(values: Values): Reason | undefined {
  if (!values.truthy('scheduler.enabled')) return none(say`no scheduler, so no broker is needed`);
  const broker = usedBroker(values);
  return broker && isAvailable(values, broker) ? undefined : open(say`no broker is named`);
}
