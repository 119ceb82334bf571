import { REQUIRED } from '../../../core/deployment/placement.ts';
import { isObject, isTemplated, type Json, type JsonObject } from '../../../core/json.ts';
import type { Path } from '../../../core/path.ts';
import type { Values } from '../../../core/values/values.ts';
import { shown } from './shown.ts';

/** Which nodes some pods may go to, in words. Two groups of pods with equal words share their nodes. */
export interface NodeChoice {
  /** `polyaxon=core`; undefined for any node. */
  readonly nodes: string | undefined;
  /** `polyaxon=core:NoSchedule`, one a taint. */
  readonly tolerates: readonly string[];
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
    nodes: nodes.length > 0 ? nodes.join(', ') : undefined,
    tolerates: tolerated(values.get(at('tolerations'))),
    at: pairs.length === 0 && terms.length > 0 ? affinity : selector,
    spread: isSpread(values.get([...affinity, 'podAntiAffinity', REQUIRED])),
  };
}

/** `polyaxon=core`, in the order of the keys. */
function selectorPairs(selector: Json | undefined): readonly string[] {
  if (isTemplated(selector)) return ['filled in elsewhere'];
  if (!isObject(selector)) return [];
  return Object.entries(selector)
    .map(([key, value]) => `${key}=${shown(value, '')}`)
    .toSorted();
}

function requiredTerms(required: Json | undefined): readonly string[] {
  if (isTemplated(required)) return ['filled in elsewhere'];
  const terms = isObject(required) ? listOf(required.nodeSelectorTerms) : [];
  const words = terms.map((term) => {
    const all = [...listOf(term.matchExpressions), ...listOf(term.matchFields)];
    return all.map(expression).join(' and ');
  });
  const said = words.filter((word) => word !== '');
  return said.length > 0 ? [said.join(' or ')] : [];
}

function expression({ key, operator, values }: JsonObject): string {
  const among = Array.isArray(values) ? values.map((value) => shown(value)).join('|') : '';
  const name = shown(key);
  if (operator === 'In') return `${name}=${among}`;
  if (operator === 'NotIn') return `${name}≠${among}`;
  if (operator === 'Exists') return `${name} is set`;
  if (operator === 'DoesNotExist') return `${name} is not set`;
  return `${name} ${shown(operator)} ${among}`;
}

function tolerated(tolerations: Json | undefined): readonly string[] {
  const words = listOf(tolerations).map(({ key, operator, value, effect }) => {
    const name = key === undefined || key === null || key === '' ? 'every taint' : shown(key);
    const pair = operator === 'Exists' ? name : `${name}=${shown(value, '')}`;
    return typeof effect === 'string' && effect !== '' ? `${pair}:${shown(effect)}` : pair;
  });
  return [...new Set(words)].toSorted();
}

function isSpread(terms: Json | undefined): boolean {
  return listOf(terms).some(({ topologyKey }) => typeof topologyKey === 'string');
}

function listOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
