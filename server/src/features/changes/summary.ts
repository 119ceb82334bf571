import type { Consequence } from '../../core/plan/consequence.ts';
import type { PlannedChange } from '../../core/plan/plan-change.ts';
import { type Message, say } from '../../core/words/say.ts';

type Changes = readonly Pick<PlannedChange, 'objects' | 'certain'>[];

const VERBS = [
  ['refused', (names) => say`refused by Kubernetes: ${names}`],
  ['deleted', (names) => say`deletes ${names}`],
  ['recreated', (names) => say`recreates ${names}`],
  ['created', (names) => say`creates ${names}`],
  ['restart', (names) => say`restarts ${names}`],
] as const satisfies readonly (readonly [Consequence, (names: Message) => Message])[];

/** More names than these are counted. */
const MOST_NAMES = 4;

/** What changes do, in parts of one line: `restarts api and agent`. */
export function summary(changes: Changes): readonly Message[] {
  const objects = changes.flatMap((change) => change.objects);
  const told = VERBS.flatMap(([consequence, verb]) => {
    const found = objects.filter(({ consequences }) => consequences.includes(consequence));
    return found.length > 0 ? [verb(namesOf(found))] : [];
  });
  const isCertain = changes.every(({ certain }) => certain);
  if (told.length > 0) {
    return isCertain ? told : [...told, say`may be more: a value is filled in elsewhere`];
  }
  if (!isCertain) return [say`filled in elsewhere: what it does is not known`];
  if (objects.length === 0) return [say`changes nothing in the cluster`];
  const isConfig = objects.some(({ consequences }) => consequences.includes('config'));
  return isConfig
    ? [say`changes configuration, restarts nothing`]
    : [say`changes in place, restarts nothing`];
}

function namesOf(objects: Changes[number]['objects']): Message {
  const kinds = new Map<string, Set<string>>();
  for (const { kind, name } of objects) {
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(shortName(name)));
  }
  // A workload brings its Service and the like along: its name stands for all.
  const workloads = ['Deployment', 'StatefulSet', 'DaemonSet'].flatMap((kind) => [
    ...(kinds.get(kind) ?? []),
  ]);
  const shown = workloads.length > 0 ? [...new Set(workloads)] : undefined;
  if (shown && shown.length <= MOST_NAMES) return listOf(shown);
  if (shown) return say`${shown.length} workloads`;
  return listOf([...kinds].map(([kind, names]) => nounOf(kind, [...names])));
}

function nounOf(kind: string, names: readonly string[]): string {
  const word = kind === 'CustomResourceDefinition' ? 'CRD' : kind;
  return names.length === 1 && kind !== 'CustomResourceDefinition'
    ? `${word} ${names[0]}`
    : `${names.length} ${word}${names.length === 1 ? '' : 's'}`;
}

/** `{release}-polyaxon-api` → `api`. */
function shortName(name: string): string {
  return name.replace(/^\{release\}-(?:polyaxon-)?/, '').replace('{release}', 'release');
}

function listOf(names: readonly string[]): Message {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : say`${names.slice(0, -1).join(', ')} and ${last}`;
}
