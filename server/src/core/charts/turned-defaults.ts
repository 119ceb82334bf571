import type { Path } from '../path.ts';
import type { ChartName } from './chart.ts';
import { lineOf } from './history.ts';
import { compareVersions } from './version.ts';

/** A default that another release line of the chart has otherwise. */
export interface TurnedDefault {
  readonly path: Path;
  readonly was: string;
  readonly is: string;
}

interface Turn extends TurnedDefault {
  readonly charts: readonly ChartName[];
  /** The last release line with the old default; read from values.yaml of each release's tag. */
  readonly until: string;
}

const PLATFORM: readonly ChartName[] = ['platform'];
const BOTH: readonly ChartName[] = ['platform', 'agent'];

/** Those that somebody notices who goes on with the same values: what runs, and how it is reached. */
const TURNS: readonly Turn[] = [
  turn(PLATFORM, 'ingress.enabled', '0.2', 'on', 'off'),
  // Up to 0.6 there was no such switch, and both were always there.
  turn(PLATFORM, 'scheduler.enabled', '0.6', 'on', 'off'),
  turn(PLATFORM, 'beat.enabled', '0.6', 'on', 'off'),
  turn(PLATFORM, 'gateway.service.type', '1.0', 'LoadBalancer', 'ClusterIP'),
  turn(PLATFORM, 'operator.enabled', '1.0', 'off', 'on'),
  turn(PLATFORM, 'redis.enabled', '1.0', 'on', 'off'),
  turn(PLATFORM, 'rabbitmq.enabled', '1.0', 'on', 'off'),
  turn(PLATFORM, 'user.username', '1.7', 'root', 'rootuser'),
  turn(PLATFORM, 'user.email', '1.7', 'root@polyaxon.local', 'rootuser@polyaxon.local'),
  turn(PLATFORM, 'broker', '1.20', 'rabbitmq', 'redis'),
  turn(PLATFORM, 'gateway.service.nodePort', '1.20', '31833', '31811'),
  turn(['agent'], 'gateway.service.nodePort', '1.20', '31833', '31822'),
  turn(PLATFORM, 'agent.enabled', '1.22', 'off', 'on'),
  turn(PLATFORM, 'externalServices.postgresql.connMaxAge', '1.22', '60', '0'),
  turn(BOTH, 'limitResources', '2.13', 'off', 'on'),
];

/** The defaults that are others at one version than at an older one. */
export function turnedDefaults(
  chart: ChartName,
  from: string,
  to: string,
): readonly TurnedDefault[] {
  const [older, newer] = [lineOf(chart, from), lineOf(chart, to)];
  if (older === undefined || newer === undefined) return [];
  return TURNS.filter(
    ({ charts, until }) =>
      charts.includes(chart) &&
      compareVersions(older, until) <= 0 &&
      compareVersions(newer, until) > 0,
  );
}

function turn(
  charts: readonly ChartName[],
  path: string,
  until: string,
  was: string,
  is: string,
): Turn {
  return { charts, path: path.split('.'), until, was, is };
}
