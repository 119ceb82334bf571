import { REQUIRED } from '../../../core/deployment/placement.ts';
import { isObject, isTemplated, type Json, type JsonObject } from '../../../core/json.ts';
import type { Path } from '../../../core/path.ts';
import type { Values } from '../../../core/values/values.ts';
import { type Message, say, textOf } from '../../../core/words/say.ts';
import { inRow, joined, shown } from './shown.ts';

/** Which nodes some pods may go to, in words. Two groups of pods with equal words share their nodes. */
export interface NodeChoice {
  /** `polyaxon=core`; undefined for any node. */
  readonly nodes: Message | undefined;
  /** `polyaxon=core:NoSchedule`, one a taint. */
  readonly tolerates: readonly Message[];
  /** The key that decides, or would. */
  readonly at: Path;
  /** Replicas are kept on different nodes. */
  readonly spread: boolean;
}

/**
 * `own`: where the pods' keys are read; `inherits`: a field that is empty there comes from the root
 * (partials/_gateway.tpl:4-32), which no sub-chart and not `metrics` does.
 */
export function nodeChoiceOf(values: Values, own: Path, inherits: boolean): NodeChoice {
  const at = (key: string): Path =>
    inherits && !values.truthy([...own, key]) ? [key] : [...own, key];
  const selector = at('nodeSelector');
  const affinity = at('affinity');
  const pairs = selectorPairs(values.get(selector));
  const terms = requiredTerms(values.get([...affinity, 'nodeAffinity', REQUIRED]));
  const nodes = [...pairs, ...terms];
  return {
    nodes: nodes.length > 0 ? inRow(nodes) : undefined,
    tolerates: tolerated(values.get(at('tolerations'))),
    at: pairs.length === 0 && terms.length > 0 ? affinity : selector,
    spread: isSpread(values.get([...affinity, 'podAntiAffinity', REQUIRED])),
  };
}

/** `polyaxon=core`, in the order of the keys. */
function selectorPairs(selector: Json | undefined): readonly Message[] {
  if (isTemplated(selector)) return [say`filled in elsewhere`];
  if (!isObject(selector)) return [];
  return Object.entries(selector)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => say`${key}=${shown(value, '')}`);
}

function requiredTerms(required: Json | undefined): readonly Message[] {
  if (isTemplated(required)) return [say`filled in elsewhere`];
  const terms = isObject(required) ? listOf(required.nodeSelectorTerms) : [];
  const words = terms.map((term) => {
    const all = [...listOf(term.matchExpressions), ...listOf(term.matchFields)];
    return joined(all.map(expression), (a, b) => say`${a} and ${b}`);
  });
  const any = joined(
    words.filter((word) => word !== undefined),
    (a, b) => say`${a} or ${b}`,
  );
  return any === undefined ? [] : [any];
}

function expression({ key, operator, values }: JsonObject): Message {
  const words = Array.isArray(values) ? values.map((value: Json) => shown(value)) : [];
  const among = joined(words, (a, b) => say`${a}|${b}`) ?? '';
  const name = shown(key);
  if (operator === 'In') return say`${name}=${among}`;
  if (operator === 'NotIn') return say`${name}≠${among}`;
  if (operator === 'Exists') return say`${name} is set`;
  if (operator === 'DoesNotExist') return say`${name} is not set`;
  return say`${name} ${shown(operator)} ${among}`;
}

function tolerated(tolerations: Json | undefined): readonly Message[] {
  const words = listOf(tolerations).map(({ key, operator, value, effect }) => {
    const name = key === undefined || key === null || key === '' ? say`every taint` : shown(key);
    const pair = operator === 'Exists' ? name : say`${name}=${shown(value, '')}`;
    return typeof effect === 'string' && effect !== '' ? say`${pair}:${shown(effect)}` : pair;
  });
  const told = new Map(words.map((word) => [textOf(word), word]));
  return [...told].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, word]) => word);
}

function isSpread(terms: Json | undefined): boolean {
  return listOf(terms).some(({ topologyKey }) => typeof topologyKey === 'string');
}

function listOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
