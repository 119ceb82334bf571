import type { Values } from '../values/values.ts';
import { type Message, say } from '../words/say.ts';
import type { Plan } from './plan-change.ts';

/** Where a plan comes from and what it leaves out, in a sentence each. */
export function planNotes(plan: Plan, after: Values, planned: string): readonly Message[] {
  if (plan.changes.length === 0 && plan.objects.length === 0) return [];
  if (plan.upgrade && !plan.rendered) {
    return [
      say`Values that differ are defaults of the two versions. Which objects change with the version is known with Helm alone (--helm); every core pod restarts.`,
    ];
  }
  return [
    plan.rendered
      ? say`From two renders with Helm.`
      : say`Worked out from what the chart’s templates do with values, without Helm.`,
    ...(plan.certain
      ? []
      : [
          say`This is what chart ${planned} does with the values; ${after.version} may do otherwise, as only a plan with Helm (--helm) can tell.`,
        ]),
    ...upgradeNotes(plan, after),
  ];
}

function upgradeNotes({ objects, rendered }: Plan, after: Values): readonly Message[] {
  const revision = after.get('includeChartRevision') !== false;
  const isStale = hasStaleReaders({ objects });
  const random = randomKeys(after);
  return [
    ...(revision
      ? [
          say`Beyond that, every \`helm upgrade\` restarts all core pods, as the release’s revision is part of their configuration (\`includeChartRevision\`). Argo CD and others that only render do not.`,
        ]
      : []),
    ...(isStale ? [revision ? say`With those, ${STALE}` : STALE] : []),
    ...(random.length > 0 && !rendered
      ? [
          random.length === 1
            ? say`${random.join()} is made up anew at each render, which restarts all core pods as well.`
            : say`${random.join(', ')} are made up anew at each render, which restarts all core pods as well.`,
        ]
      : []),
  ];
}

const STALE = say`the API and the workers keep the old agent configuration (connections, stores) until restarted: no checksum covers it.`;

const READERS = ['api', 'scheduler', 'worker', 'compiler', 'beat'];

/** Whether somebody reads the agent's ConfigMap, which changes, and is not restarted by the same change. */
function hasStaleReaders({ objects }: Pick<Plan, 'objects'>): boolean {
  const changed = (kind: string, name: string, consequence: 'config' | 'restart') =>
    objects.some(
      (object) =>
        object.kind === kind &&
        object.name === `{release}-polyaxon-${name}` &&
        object.consequences.includes(consequence),
    );
  if (!changed('ConfigMap', 'agent-config', 'config')) return false;
  const restarted = READERS.filter((name) => changed('Deployment', name, 'restart'));
  return !restarted.includes('api');
}

function randomKeys(values: Values): readonly string[] {
  if (values.chart.name !== 'platform') return [];
  return ['polyaxonSecret', 'internalToken'].flatMap((key) =>
    values.truthy(key) ? [] : `\`${key}\``,
  );
}
