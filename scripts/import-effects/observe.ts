import { effectiveValues } from '../../server/src/core/effects/effective-values.ts';
import type { Effects } from '../../server/src/core/effects/effects.ts';
import { renderObjects } from '../../server/src/core/effects/render.ts';
import type { Json, JsonObject } from '../../server/src/core/json.ts';
import { getAt, type Path } from '../../server/src/core/path.ts';
import { compareObjects, type PlannedObject } from '../../server/src/core/plan/compare-objects.ts';
import { readManifests } from '../../server/src/core/plan/read-manifests.ts';
import { setAt } from '../../server/src/core/values/set-at.ts';
import type { Render } from '../helm.ts';
import { CONTEXTS } from './contexts.ts';

export interface Observation {
  /** Keys of which some render showed an effect. */
  readonly seen: readonly Path[];
  /** Keys whose effect Helm shows otherwise than it was worked out. */
  readonly different: readonly string[];
}

const RELEASE = 'observed';

/** Changes one key after the other, and compares what Helm makes of it with what was worked out. */
export async function observe(
  effects: Effects,
  defaults: JsonObject,
  paths: readonly Path[],
  render: Render,
  tell: (line: string) => void,
): Promise<Observation> {
  const worked = (values: JsonObject) =>
    renderObjects(effects, effectiveValues(effects, defaults, values));
  const bases = (
    await Promise.all(CONTEXTS.map(async (values) => ({ values, real: await render(values) })))
  ).flatMap(({ values, real }) =>
    'output' in real
      ? [{ values, before: worked(values), real: readManifests(real.output, RELEASE) }]
      : [],
  );
  const seen: Path[] = [];
  const different: string[] = [];

  const tryKey = async (path: Path) => {
    for (const base of bases) {
      const current = getAt(effectiveValues(effects, defaults, base.values), path);
      for (const value of alternatives(current)) {
        const values = setAt(base.values, path, value) as JsonObject;
        const planned = compareObjects(base.before, worked(values));
        if (planned.length === 0) continue;
        const real = await render(values);
        if ('error' in real) continue;
        const found = compareObjects(base.real, readManifests(real.output, RELEASE));
        if (found.length > 0) seen.push(path);
        const [wanted, got] = [describe(found), describe(planned)];
        if (wanted !== got) different.push(`${path.join('.')}\n  helm: ${wanted}\n  here: ${got}`);
        return;
      }
    }
  };

  for (const [i, path] of paths.entries()) {
    await tryKey(path);
    if (i % 100 === 99) tell(`${i + 1} of ${paths.length} keys`);
  }
  return { seen, different };
}

function alternatives(current: Json | undefined): readonly Json[] {
  if (typeof current === 'boolean') return [!current];
  if (typeof current === 'number') return [current + 1];
  const known = { key: 'value' };
  const others: readonly Json[] = [
    true,
    'other',
    7,
    ['other'],
    [{ name: 'other', value: '1' }],
    known,
  ];
  if (Array.isArray(current)) return others.slice(3);
  return typeof current === 'string' && current !== '' ? [`${current}x`, ...others] : others;
}

function describe(objects: readonly PlannedObject[]): string {
  return objects
    .map(({ kind, name, consequences }) => `${kind} ${name} ${consequences.join('+')}`)
    .sort()
    .join(', ');
}
