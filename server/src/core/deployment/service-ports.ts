import type { Path } from '../path.ts';
import type { Dependency } from './renamed-services.ts';

/** Keys that decide on the port of a bundled service. */
export interface Port {
  /** What the platform connects to. */
  readonly platform: Path;
  /** What the sub-chart's Service listens on. */
  readonly service: Path;
  /** Of both, if left out. */
  readonly usual: number;
}

export const PORTS: Readonly<Record<Dependency, Port>> = {
  postgresql: {
    platform: ['postgresql', 'service', 'ports', 'postgresql'],
    service: ['postgresql', 'primary', 'service', 'ports', 'postgresql'],
    usual: 5432,
  },
  redis: {
    platform: ['redis', 'port'],
    service: ['redis', 'master', 'service', 'ports', 'redis'],
    usual: 6379,
  },
  rabbitmq: {
    platform: ['rabbitmq', 'service', 'port'],
    service: ['rabbitmq', 'service', 'ports', 'amqp'],
    usual: 5672,
  },
};
