import { listed, type Message, say, textOf } from '../../../core/words/say.ts';
import type { Fact, Pool } from '../sketch.ts';
import { anchorOf, factOf, type Subject } from '../subject.ts';
import { bundledPods } from './bundled-pods.ts';
import { corePods, type Pods } from './core-pods.ts';

/** Pods by the nodes that they may go to, chosen nodes first. */
export function poolsOf(subject: Subject): readonly Pool[] {
  const all = [...corePods(subject), ...bundledPods(subject)];
  const groups = new Map<string, Pods[]>();
  for (const pods of all) {
    const { nodes, tolerates } = pods.placement;
    const key = JSON.stringify([textOf(nodes ?? ''), tolerates.map(textOf)]);
    groups.set(key, [...(groups.get(key) ?? []), pods]);
  }
  const sorted = [...groups.values()].toSorted((a, b) => Number(isAny(a)) - Number(isAny(b)));
  return sorted.map((group) => poolOf(subject, group));
}

function isAny([first]: readonly Pods[]): boolean {
  return first?.placement.nodes === undefined;
}

function poolOf(subject: Subject, group: readonly Pods[]): Pool {
  const [first] = group;
  const { nodes, tolerates = [], at = [] } = first?.placement ?? {};
  const tolerated = listed(tolerates);
  const what =
    nodes === undefined ? say`no selector, no required affinity` : say`chosen by the values`;
  return {
    title: nodes ?? say`any node`,
    note: tolerated ? say`${what} · ${say`tolerates ${tolerated}`}` : what,
    at: anchorOf(subject, at),
    pods: group.map(({ part }) => part),
    runs: userRuns(subject, nodes, tolerates),
  };
}

/**
 * Values never place runs. A taint is what keeps them away without anybody's help: a run has no
 * toleration unless somebody gives it one.
 */
function userRuns(
  subject: Subject,
  nodes: Message | undefined,
  tolerates: readonly Message[],
): Fact {
  if (nodes === undefined) return factOf(subject, 'nodeSelector', say`can land here`, 'warning');
  return tolerates.length > 0
    ? factOf(subject, 'tolerations', say`stay away if these nodes are tainted`)
    : factOf(subject, 'tolerations', say`can land here unless a preset sends them elsewhere`);
}
