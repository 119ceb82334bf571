import type { Values } from '../values/values.ts';
import type { Plan } from './plan-change.ts';

/** Where a plan comes from and what it leaves out, in a sentence each. */
export function planNotes(plan: Plan, after: Values, planned: string): readonly string[] {
  if (plan.changes.length === 0 && plan.objects.length === 0) return [];
  if (plan.upgrade && !plan.rendered) {
    return [
      'Values that differ are defaults of the two versions. Which objects change with the version is known with Helm alone (--helm); every core pod restarts.',
    ];
  }
  return [
    plan.rendered
      ? 'From two renders with Helm.'
      : 'Worked out from what the chart’s templates do with values, without Helm.',
    ...(plan.certain
      ? []
      : [
          `This is what chart ${planned} does with the values; ${after.version} may do otherwise, as only a plan with Helm (--helm) can tell.`,
        ]),
    ...upgradeNotes(plan, after),
  ];
}

function upgradeNotes({ objects, rendered }: Plan, after: Values): readonly string[] {
  const revision = after.get('includeChartRevision') !== false;
  const stale = staleReaders({ objects });
  const random = randomKeys(after);
  return [
    ...(revision
      ? [
          'Beyond that, every `helm upgrade` restarts all core pods, as the release’s revision is part of their configuration (`includeChartRevision`). Argo CD and others that only render do not.',
        ]
      : []),
    ...(stale.length > 0
      ? [
          `${revision ? 'With those, ' : ''}${stale.join(', ')} ${stale.length === 1 ? 'keeps' : 'keep'} the old agent configuration (connections, stores) until restarted: no checksum covers it.`,
        ]
      : []),
    ...(random.length > 0 && !rendered
      ? [
          `${random.map((key) => `\`${key}\``).join(', ')} ${random.length === 1 ? 'is' : 'are'} made up anew at each render, which restarts all core pods as well.`,
        ]
      : []),
  ];
}

const READERS = ['api', 'scheduler', 'worker', 'compiler', 'beat'];

/** Who reads the agent's ConfigMap, which changes, and is not restarted by the same change. */
function staleReaders({ objects }: Pick<Plan, 'objects'>): readonly string[] {
  const changed = (kind: string, name: string, consequence: 'config' | 'restart') =>
    objects.some(
      (object) =>
        object.kind === kind &&
        object.name === `{release}-polyaxon-${name}` &&
        object.consequences.includes(consequence),
    );
  if (!changed('ConfigMap', 'agent-config', 'config')) return [];
  const restarted = READERS.filter((name) => changed('Deployment', name, 'restart'));
  return restarted.includes('api') ? [] : ['the API and the workers'];
}

function randomKeys(values: Values): readonly string[] {
  if (values.chart.name !== 'platform') return [];
  return ['polyaxonSecret', 'internalToken'].filter((key) => !values.truthy(key));
}
