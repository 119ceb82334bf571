import { isTemplated } from '../../../core/json.ts';
import type { Path } from '../../../core/path.ts';
import { type Message, say } from '../../../core/words/say.ts';
import type { Part } from '../sketch.ts';
import { anchorOf, factOf, type Subject } from '../subject.ts';
import { type NodeChoice, nodeChoiceOf } from './node-choice.ts';
import { coreUser, imageUser } from './pod-user.ts';
import { resourceLines } from './resources.ts';
import { shown } from './shown.ts';

/** Pods of one kind, and where they may run. */
export interface Pods {
  readonly part: Part;
  readonly placement: NodeChoice;
}

interface Service {
  /** Its section in the values. */
  readonly key: string;
  readonly charts: readonly string[];
  /** The end of its Deployment's name; the section's, if left out. */
  readonly deployment?: Readonly<Record<string, string>>;
  readonly does: Message;
  /** In the agent chart, where that is something else. */
  readonly doesForAgent?: Message;
  /** One pod whatever the values say: agent-deployment.yaml:16, operator-deployment.yaml:16. */
  readonly single?: true;
}

const BOTH = ['platform', 'agent'];
const PLATFORM = ['platform'];

/** Deployments of the charts from 2.0 on that take the global scheduling keys, and what they do. */
const SERVICES: readonly Service[] = [
  {
    key: 'gateway',
    charts: BOTH,
    deployment: { platform: 'api', agent: 'streams' },
    does: say`API, dashboard and logs`,
    doesForAgent: say`logs, artifacts and services of runs`,
  },
  { key: 'agent', charts: BOTH, does: say`hands runs to the operator`, single: true },
  { key: 'operator', charts: BOTH, does: say`turns runs into pods`, single: true },
  { key: 'scheduler', charts: PLATFORM, does: say`schedules runs` },
  { key: 'compiler', charts: PLATFORM, does: say`compiles runs` },
  { key: 'worker', charts: PLATFORM, does: say`background tasks` },
  { key: 'beat', charts: PLATFORM, does: say`periodic tasks` },
];

/** Polyaxon's own services, with what the values say of each. */
export function corePods(subject: Subject): readonly Pods[] {
  const { chart } = subject.values;
  const services = SERVICES.filter(({ charts }) => charts.includes(chart.name));
  return [
    ...services.flatMap((service) => servicePods(subject, service)),
    ...metricsPods(subject),
    ...pgbouncerPods(subject),
  ];
}

function servicePods(subject: Subject, service: Service): readonly Pods[] {
  const { values } = subject;
  const { key, deployment = {}, doesForAgent, single } = service;
  const does = (values.chart.name === 'agent' && doesForAgent) || service.does;
  const enabled = [key, 'enabled'];
  // No template reads `gateway.enabled`.
  if (key !== 'gateway' && !values.truthy(enabled)) return [];
  const open = key !== 'gateway' && isTemplated(values.get(enabled));
  const name = deployment[values.chart.name] ?? key;
  const limited = values.truthy('limitResources');
  const lines = [does, ...(limited ? resourceLines(values, [key, 'resources']) : [])];
  const part: Part = {
    title: key,
    ...replicasOf(subject, key, single),
    lines,
    facts: [
      ...(open ? [factOf(subject, enabled, say`on or off is filled in elsewhere`)] : []),
      coreUser(subject),
    ],
    at: anchorOf(subject, [key]),
    object: `Deployment {release}-polyaxon-${name}`,
  };
  return [{ part, placement: nodeChoiceOf(values, [key], true) }];
}

/**
 * The gateway's autoscaler names a Deployment that is not there (gateway-hpa.yaml:14), so its
 * replicas count.
 */
function replicasOf({ values }: Subject, key: string, single: true | undefined) {
  if (single) return {};
  const hpa: Path = [key, 'hpa'];
  if (key !== 'gateway' && values.truthy([...hpa, 'enabled'])) {
    const range = [values.get([...hpa, 'minpods']), values.get([...hpa, 'maxpods'])];
    const [least, most] = range.map((bound) => shown(bound, '?'));
    return { replicas: say`${least}–${most}` };
  }
  const replicas = values.get([key, 'replicas']);
  if (replicas === 1 || replicas === undefined) return {};
  return { replicas: isTemplated(replicas) ? '?' : shown(replicas) };
}

/** metrics/metrics-deployment.yaml: its own scheduling keys and no security context. */
function metricsPods(subject: Subject): readonly Pods[] {
  const { values } = subject;
  if (values.chart.name !== 'platform' || !values.truthy('metrics.enabled')) return [];
  const part: Part = {
    title: 'metrics',
    lines: [say`statsd exporter`, ...resourceLines(values, ['metrics', 'resources'])],
    facts: [imageUser(subject, ['metrics'])],
    at: anchorOf(subject, 'metrics'),
    object: 'Deployment {release}-polyaxon-metrics',
  };
  return [{ part, placement: nodeChoiceOf(values, ['metrics'], false) }];
}

function pgbouncerPods(subject: Subject): readonly Pods[] {
  const { values } = subject;
  const at = ['externalServices', 'postgresql', 'pgbouncer'];
  if (values.chart.name !== 'platform' || !values.truthy(at)) return [];
  const part: Part = {
    title: 'pgbouncer',
    lines: [say`pools connections to the database`],
    facts: [imageUser(subject, at)],
    at: anchorOf(subject, at),
    object: 'Deployment {release}-polyaxon-pgbouncer',
  };
  return [{ part, placement: nodeChoiceOf(values, at, true) }];
}
