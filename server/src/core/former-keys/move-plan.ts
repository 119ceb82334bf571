import type { Change, FixPlan } from '../fix.ts';
import { snippetScalar } from '../fixes/snippet.ts';
import { isObject, isTruthy, type Json, type JsonObject } from '../json.ts';
import { formatPath, getAt, type Path, startsWith, toPath } from '../path.ts';
import type { Values } from '../values/values.ts';
import { say } from '../words/say.ts';
import type { FormerKey } from './former-key.ts';

/** Why a key cannot simply go to its new place. */
export type Obstacle = 'homeless' | 'taken' | 'empty' | 'no-volume' | 'no-fit';

/** Volumes that hold what must outlive a pod. */
const VOLUMES = ['postgresql.primary', 'redis.master', 'rabbitmq'].map((pods) =>
  toPath(`${pods}.persistence`),
);

/**
 * The move of a written former key to where it is read. It makes a setting effective that was not, so
 * it is never safe; it is not offered at all where that would switch a volume off, or where the new
 * place does not take the value.
 */
export function movePlan(values: Values, key: FormerKey, from: Path): FixPlan | Obstacle {
  if (key.to === undefined) return 'homeless';
  const to = toPath(key.to);
  if (values.isWritten(to)) return 'taken';
  const old = values.writtenAt(from);
  // A null would delete the default of the new place.
  if (old === undefined || old === null) return 'empty';
  const value = key.take ? key.take(old) : old;
  if (value === undefined) return 'no-fit';
  const moved = nest(to, value);
  if (VOLUMES.some((volume) => isSwitchedOff(getAt(moved, volume)))) return 'no-volume';
  if (!fits(values, moved, to)) return 'no-fit';
  const sameMap = formatPath(from.slice(0, -1)) === formatPath(to.slice(0, -1));
  const title = sameMap ? say`Rename to ${to.at(-1)}` : say`Move to ${key.to}`;
  if (key.twin !== undefined) return twinPlan(values, from, to, key.twin, value);
  const change: Change = { move: from, to };
  if (value === old) return { title, changes: [change] };
  return { title, changes: [change, { replace: from, with: snippetScalar(value) }] };
}

/** Two keys of one map that have to hold the same value. */
function twinPlan(values: Values, from: Path, to: Path, twin: string, value: Json): FixPlan {
  const other = toPath(twin);
  const parent = to.slice(0, -1);
  const [first, second] = [to, other].map((path) => `${path.at(-1)}: ${snippetScalar(value)}`);
  const title = say`Move to ${formatPath(to)} and ${other.at(-1)}`;
  if (!values.isWritten(parent)) {
    const changes = [
      { move: from, to: parent },
      { replace: from, with: `${first}\n${second}` },
    ];
    return { title, changes };
  }
  const lines = parent.map((key, depth) => `${'  '.repeat(depth)}${key}:\n`);
  const merge = `${lines.join('')}${'  '.repeat(parent.length)}${second}\n`;
  return { title, changes: [{ move: from, to }, { merge }] };
}

function nest(path: Path, value: Json): JsonObject {
  const inner = path.slice(1).reduceRight<Json>((json, key) => ({ [key]: json }), value);
  return { [String(path[0])]: inner };
}

function isSwitchedOff(persistence: Json | undefined): boolean {
  if (!isObject(persistence) || persistence.enabled === undefined) return false;
  return !isTruthy(persistence.enabled);
}

/** The chart knows the new place, and takes a value of this shape there. */
function fits({ chart }: Values, moved: JsonObject, to: Path): boolean {
  return chart
    .validateShape(moved)
    .every(({ kind, path }) => kind === 'unknown-key' && !startsWith(to, path));
}
