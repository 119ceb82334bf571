import type { Config } from '../../core/config.ts';
import { planChange } from '../../core/plan/plan-change.ts';
import type { Release } from '../../core/releases/release.ts';
import { changeOfPlan } from '../../features/picture/change-of-plan.ts';
import type { Change } from '../../features/picture/picture.ts';
import type { Problem } from '../arguments.ts';
import type { Io } from '../io.ts';
import { loadEffects } from './load-effects.ts';
import { sinceRevision } from './since-revision.ts';

export interface ReleaseChanges {
  of(release: Release): Change | undefined;
  /** What could not be compared. */
  readonly problems: readonly string[];
}

export const NO_CHANGES: ReleaseChanges = { of: () => undefined, problems: [] };

/** What the changes since a commit do to the objects of each release. */
export async function changesSince(
  revision: string,
  operands: readonly string[],
  config: Config,
  io: Io,
): Promise<ReleaseChanges | Problem> {
  const compared = await sinceRevision(revision, operands, config, io);
  if ('problem' in compared) return compared;
  const changes = new Map<string, Change>();
  for (const { before, after } of compared.pairs) {
    const effects = await loadEffects(after.values.chart, io);
    const plan = effects && planChange(before.values, after.values, effects);
    changes.set(keyOf(after.release), changeOfPlan(revision, plan));
  }
  return {
    of: (release) =>
      changes.get(keyOf(release)) ?? { said: `${revision}: nothing changes`, objects: [] },
    problems: [...compared.remarks, ...compared.problems],
  };
}

/** The comparison reads the files for itself, so its releases are alike and not the same. */
function keyOf({ name, namedBy, layers }: Release): string {
  const files = layers.map((layer) => (layer.kind === 'unknown' ? '' : layer.source.name));
  return JSON.stringify([name, namedBy.source.name, ...files]);
}
