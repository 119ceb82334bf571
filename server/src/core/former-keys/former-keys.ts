import { compareVersions, isVersion } from '../charts/version.ts';
import type { FixPlan } from '../fix.ts';
import { isObject, type Json } from '../json.ts';
import { type Path, startsWith, toPath } from '../path.ts';
import { isDefault } from '../values/is-default.ts';
import type { Values } from '../values/values.ts';
import type { FormerKey } from './former-key.ts';
import { movePlan, type Obstacle } from './move-plan.ts';
import { MOVED_KEYS } from './moved-keys.ts';
import { SUBCHART_MOVES } from './subchart-moves.ts';

/** A former key that is written. */
export interface WrittenFormerKey {
  readonly key: FormerKey;
  readonly path: Path;
  /** The move to its new place, or why there is none. */
  readonly move: FixPlan | Obstacle;
}

const FORMER_KEYS = [...MOVED_KEYS, ...SUBCHART_MOVES].map((key) => ({
  key,
  path: toPath(key.from),
}));

/**
 * The written keys that the chart, at the version asked for, reads no more. Each is told once: with
 * the outermost key that can move whole, else each part that can, and the outermost key for the rest.
 */
export function formerKeys(values: Values): readonly WrittenFormerKey[] {
  // Cheapest question first: hardly any of them is written.
  const written = FORMER_KEYS.filter(({ path }) => values.isWritten(path))
    .filter(({ key, path }) => isFormer(values, key) && !isDefault(values, path))
    .map(({ key, path }) => ({ key, path, move: movePlan(values, key, path) }))
    .sort((a, b) => a.path.length - b.path.length);
  const told: WrittenFormerKey[] = [];
  for (const each of written) {
    const above = told.find(({ path }) => startsWith(each.path, path));
    if (above && (canMove(above) || !canMove(each))) continue;
    const parts = written.filter((part) => part !== each && startsWith(part.path, each.path));
    const movable = parts.filter(canMove).map(({ path }) => path);
    if (canMove(each) || hasRest(values.writtenAt(each.path), each.path, movable)) {
      told.push(each);
    }
  }
  return told;
}

export function isOfSubchart({ from }: FormerKey): boolean {
  return /^(?:postgresql|redis|rabbitmq)\./.test(from);
}

/** Whether a former key says it already: at the path, above it, or for a part of what is below it. */
export function isFormerPath(former: readonly WrittenFormerKey[], path: Path): boolean {
  return former.some((each) => startsWith(path, each.path) || startsWith(each.path, path));
}

function isFormer({ chart, version }: Values, { charts, last }: FormerKey): boolean {
  if (charts && !charts.includes(chart.name)) return false;
  const asked = isVersion(version) ? version : chart.version;
  return last === undefined || compareVersions(asked, last) > 0;
}

function canMove({ move }: WrittenFormerKey): boolean {
  return typeof move !== 'string';
}

/** Whether a value holds more than the parts at `covered`. */
function hasRest(value: Json | undefined, path: Path, covered: readonly Path[]): boolean {
  if (covered.some((part) => startsWith(path, part))) return false;
  if (!isObject(value) || Object.keys(value).length === 0) return true;
  return Object.entries(value).some(([key, below]) => hasRest(below, [...path, key], covered));
}
