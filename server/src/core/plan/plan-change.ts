import { compareVersions, isVersion } from '../charts/version.ts';
import { effectiveValues } from '../effects/effective-values.ts';
import type { Effects } from '../effects/effects.ts';
import { type RenderedObject, renderObjects } from '../effects/render.ts';
import { isObject, isTemplated, type Json, type JsonObject } from '../json.ts';
import type { Path } from '../path.ts';
import { setAt } from '../values/set-at.ts';
import type { Values } from '../values/values.ts';
import { type ChangedValue, changedValues } from './changed-values.ts';
import { compareObjects, type PlannedObject } from './compare-objects.ts';
import { CONSEQUENCES, type Consequence } from './consequence.ts';

/** What a change of values does to what is running. */
export interface Plan {
  /** In the order of the values. */
  readonly changes: readonly PlannedChange[];
  /** All objects that something happens to, what is worst first. */
  readonly objects: readonly PlannedObject[];
  /** From two renders with Helm; else from what is known of the chart's templates. */
  readonly rendered: boolean;
  /** False where it is only likely: the chart version is not the one that is known. */
  readonly certain: boolean;
  /** From one chart version to another: without Helm, objects are not known then. */
  readonly upgrade?: true;
}

export interface PlannedChange extends ChangedValue {
  readonly objects: readonly PlannedObject[];
  /** False where its effect cannot be told: another tool fills the value in. */
  readonly certain: boolean;
}

/** More changes than these are not told apart: who did what to an object takes a render each. */
const MOST_CHANGES = 100;

/** What becomes of each object when one deployment's values take the place of another's. */
export function planChange(before: Values, after: Values, effects: Effects): Plan {
  if (compareVersions(before.version, after.version) !== 0) return planUpgrade(before, after);
  const valuesOf = ({ chart, written }: Values) =>
    effectiveValues(effects, chart.defaults, written);
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const render = (values: JsonObject) => renderObjects(effects, values);
  const [running, wanted] = [render(old), render(now)];
  const objects = compareObjects(running, wanted);
  const changes = changedValues(old, now);
  const shares = attribute(changes, objects, { old, now, running, wanted, render });
  return {
    changes: changes.map((change, i) => ({
      ...change,
      objects: shares[i] ?? [],
      certain: !isTemplated(change.from) && !isTemplated(change.to),
    })),
    objects: worstFirst(objects),
    rendered: false,
    certain: [before, after].every(({ version }) => isSameVersion(version, effects.version)),
  };
}

function isSameVersion(version: string, known: string): boolean {
  return isVersion(version) ? compareVersions(version, known) === 0 : version === 'latest';
}

/** Templates of two versions cannot be compared by what they do with values alone. */
function planUpgrade(before: Values, after: Values): Plan {
  const changes = changedValues(before.effective, after.effective);
  return {
    changes: changes.map((change) => ({ ...change, objects: [], certain: true })),
    objects: [],
    rendered: false,
    certain: true,
    upgrade: true,
  };
}

/** What two renders with Helm show counts; which value does it is still worked out. */
export function withRenders(
  { changes }: Plan,
  before: readonly RenderedObject[],
  after: readonly RenderedObject[],
): Plan {
  const objects = worstFirst(compareObjects(before, after));
  const happens = new Set(objects.map(identity));
  return {
    changes: changes.map((change) => ({
      ...change,
      objects: change.objects.filter((object) => happens.has(identity(object))),
    })),
    objects,
    rendered: true,
    certain: true,
  };
}

interface Sides {
  readonly old: JsonObject;
  readonly now: JsonObject;
  readonly running: readonly RenderedObject[];
  readonly wanted: readonly RenderedObject[];
  render(values: JsonObject): readonly RenderedObject[];
}

/** For each change its part in what happens to objects; none where there are too many to tell. */
function attribute(
  changes: readonly ChangedValue[],
  objects: readonly PlannedObject[],
  { old, now, running, wanted, render }: Sides,
): readonly (readonly PlannedObject[])[] {
  if (objects.length === 0 || changes.length > MOST_CHANGES) return [];
  const planned = new Map(objects.map((object) => [identity(object), object]));
  const partOf = (found: readonly PlannedObject[]) =>
    found.flatMap((object) => shareOf(object, planned.get(identity(object))));
  const alone = changes.map(({ path, to }) =>
    partOf(compareObjects(running, render(withValue(old, path, to)))),
  );
  const explained = new Set(alone.flat().map(identity));
  const isExplained = objects.every((object) => explained.has(identity(object)));
  return changes.map(({ path, from }, i) => {
    const own = alone[i] ?? [];
    if (own.length > 0 && isExplained) return worstFirst(own);
    // What it does only together with others: what would be missing without it.
    const missing = partOf(compareObjects(render(withValue(now, path, from)), wanted));
    const more = missing.filter((each) => own.length === 0 || !explained.has(identity(each)));
    return worstFirst([...own, ...more]);
  });
}

/** As much of it as really happens: what another change deletes does not restart. */
function shareOf(object: PlannedObject, planned: PlannedObject | undefined) {
  const consequences = object.consequences.filter((each) => planned?.consequences.includes(each));
  return consequences.length > 0 ? [{ ...object, consequences }] : [];
}

function identity({ kind, name }: PlannedObject): string {
  return `${kind} ${name}`;
}

function withValue(values: JsonObject, path: Path, value: Json | undefined): JsonObject {
  const changed = value === undefined ? without(values, path) : setAt(values, path, value);
  return isObject(changed) ? changed : values;
}

function without(values: Json, path: Path): Json {
  const [key, ...rest] = path;
  if (key === undefined || !isObject(values)) return values;
  const entries = Object.entries(values).flatMap(([name, child]): [string, Json][] => {
    if (name !== key) return [[name, child]];
    return rest.length === 0 ? [] : [[name, without(child, rest)]];
  });
  return Object.fromEntries(entries);
}

/** Stable, so that what is alike stays in the order of the templates. */
function worstFirst(objects: readonly PlannedObject[]): readonly PlannedObject[] {
  return objects.toSorted((a, b) => rank(a.consequences[0]) - rank(b.consequences[0]));
}

function rank(consequence: Consequence | undefined): number {
  return consequence === undefined ? CONSEQUENCES.length : CONSEQUENCES.indexOf(consequence);
}
