import type { Fact, Pool } from '../picture.ts';
import { anchorOf, factOf, type Subject } from '../subject.ts';
import { bundledPods } from './bundled-pods.ts';
import { corePods, type Pods } from './core-pods.ts';
import { listed } from './shown.ts';

/** Pods by the nodes that they may go to, chosen nodes first. */
export function poolsOf(subject: Subject): readonly Pool[] {
  const all = [...corePods(subject), ...bundledPods(subject)];
  const groups = new Map<string, Pods[]>();
  for (const pods of all) {
    const { nodes, tolerates } = pods.placement;
    const key = JSON.stringify([nodes ?? '', tolerates]);
    groups.set(key, [...(groups.get(key) ?? []), pods]);
  }
  const pools = [...groups.values()].map((group) => poolOf(subject, group));
  const chosen = pools.filter(({ title }) => title !== ANY);
  const any = pools.filter(({ title }) => title === ANY);
  return [...chosen, ...any];
}

const ANY = 'any node';

function poolOf(subject: Subject, group: readonly Pods[]): Pool {
  const [first] = group;
  const { nodes, tolerates = [], at = [] } = first?.placement ?? {};
  const tolerance = tolerates.length > 0 ? `tolerates ${listed(tolerates)}` : '';
  const what = nodes === undefined ? 'no selector, no required affinity' : 'chosen by the values';
  return {
    title: nodes ?? ANY,
    note: [what, tolerance].filter((word) => word !== '').join(' · '),
    at: anchorOf(subject, at),
    pods: group.map(({ part }) => part),
    runs: userRuns(subject, nodes, tolerates),
  };
}

/**
 * Values never place runs. A taint is what keeps them away without anybody's help: a run has no
 * toleration unless somebody gives it one.
 */
function userRuns(subject: Subject, nodes: string | undefined, tolerates: readonly string[]): Fact {
  if (nodes === undefined) return factOf(subject, 'nodeSelector', 'can land here', 'warning');
  return tolerates.length > 0
    ? factOf(subject, 'tolerations', 'stay away if these nodes are tainted')
    : factOf(subject, 'tolerations', 'can land here unless a preset sends them elsewhere');
}
