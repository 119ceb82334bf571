import { isOpen } from '../values/is-open.ts';
import type { Values } from '../values/values.ts';

/** What the scheduler hands its tasks to. Any one of them can be bundled or external. */
export type Broker = 'redis' | 'rabbitmq';

export const BROKERS = ['redis', 'rabbitmq'] as const satisfies readonly Broker[];

export const BROKER_NAMES: Readonly<Record<Broker, string>> = {
  redis: 'Redis',
  rabbitmq: 'RabbitMQ',
};

/**
 * The broker whose address the platform's pods get. There is none without a scheduler, also if a
 * worker runs (platform-cm.yaml:36-53), and none can be named where another tool fills in the values.
 */
export function usedBroker(values: Values): Broker | undefined {
  if (!values.truthy('scheduler.enabled') || isOpen(values, 'scheduler.enabled')) return undefined;
  const broker = values.get('broker');
  return BROKERS.find((name) => name === broker);
}

export function otherBroker(broker: Broker): Broker {
  return broker === 'redis' ? 'rabbitmq' : 'redis';
}

/** The bundled one, for certain. */
export function isDeployed(values: Values, broker: Broker): boolean {
  return values.truthy([broker, 'enabled']) && !isOpen(values, [broker, 'enabled']);
}

/** A host that another tool fills in counts: somebody means to have one. */
export function isAvailable(values: Values, broker: Broker): boolean {
  return values.truthy([broker, 'enabled']) || values.truthy(['externalServices', broker, 'host']);
}

/** Another tool decides whether there is a Redis or a RabbitMQ. */
export function isAvailabilityOpen(values: Values): boolean {
  return BROKERS.some(
    (broker) => isOpen(values, [broker, 'enabled']) || isOpen(values, ['externalServices', broker]),
  );
}

/** Where a broker was set up: the flag of the bundled one, or the host of the external one. */
export function placeOf(values: Values, broker: Broker): readonly string[] {
  return values.truthy([broker, 'enabled'])
    ? [broker, 'enabled']
    : ['externalServices', broker, 'host'];
}

/** Keys of the external broker that the platform logs in with and that are empty. */
export function missingKeys(values: Values, broker: Broker): readonly string[] {
  const external = ['externalServices', broker];
  if (values.truthy([broker, 'enabled']) || !values.truthy([...external, 'host'])) return [];
  const isEmpty = (key: string) => !values.truthy([...external, key]);
  const isAsked = broker === 'rabbitmq' || !isEmpty('usePassword');
  const needsPassword = isAsked && isEmpty('password') && !values.truthy('platformSecret');
  return [
    ...(broker === 'rabbitmq' && isEmpty('user') ? ['user'] : []),
    ...(needsPassword ? ['password'] : []),
  ];
}
