import type { ChartName } from '../charts/chart.ts';

/** Keys that only the platform reads: the agent's templates do not mention them. */
const PLATFORM_KEYS = [
  ...[
    'postgresql',
    'redis',
    'rabbitmq',
    'rabbitmq-ha',
    'broker',
    'scheduler',
    'compiler',
    'worker',
  ],
  ...['beat', 'flower', 'user', 'email', 'ldap', 'apiHooks', 'hpsearch', 'cleaningIntervals'],
];

/** Which chart the values are for, by `deploymentChart` and by the keys that only one chart has. */
export function inferChart(written: { readonly [key: string]: unknown }): ChartName {
  const named = written.deploymentChart;
  if (named === 'platform' || named === 'agent') return named;
  if (PLATFORM_KEYS.some((key) => Object.hasOwn(written, key))) return 'platform';
  const agent = isRecord(written.agent) ? written.agent : {};
  if ('isReplica' in agent || 'executorRefreshInterval' in agent) return 'agent';
  const external = isRecord(written.externalServices) ? written.externalServices : {};
  const api = isRecord(external.api) ? external.api : {};
  return ('token' in agent || 'instance' in agent) && 'host' in api ? 'agent' : 'platform';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
