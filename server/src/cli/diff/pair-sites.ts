import type { Config } from '../../core/config.ts';
import type { LintResult } from '../../core/lint.ts';
import { isReadable } from '../../core/releases/release.ts';
import type { Site } from '../../core/releases/site.ts';
import type { Problem } from '../arguments.ts';
import type { ReleasePair } from './plan-release.ts';

/** The deployments that two texts have in common, by their order in the text. */
export function pairSites(
  file: string,
  before: LintResult,
  after: LintResult,
  config: Config,
): readonly (ReleasePair | Problem)[] {
  if (before.sites.length !== after.sites.length) {
    const problem = `${file}: it held the values of ${before.sites.length} deployments and now those of ${after.sites.length}; they cannot be paired`;
    return [{ problem }];
  }
  return after.sites.flatMap((site, i): (ReleasePair | Problem)[] => {
    const old = before.sites[i];
    if (!old) return [];
    const comments = { name: after.source.name, all: after.comments };
    const commentsOf = (name: string) => (name === comments.name ? comments.all : []);
    const pair = { file, before: old, after: site, config, commentsOf };
    const problem = faultIn(file, old, site);
    return problem ? [{ problem }] : [{ ...pair, name: nameOf(site) }];
  });
}

/** Why the plan of a change would be worth nothing; undefined if it is worth something. */
export function faultIn(file: string, before: Site, after: Site): string | undefined {
  const [from, to] = [before, after].map(({ values }) => values.chart.name);
  if (from !== to) {
    return `${file}: it was for the ${from} chart and is now for ${to}; that is another deployment, not a change`;
  }
  if (!isSound(before) || !isSound(after)) {
    const which = isSound(after) ? 'what is deployed' : 'the new text';
    return `${file}: ${which} is no valid YAML, so what it changes cannot be told`;
  }
  return undefined;
}

function isSound({ release }: Site): boolean {
  return release.layers.every((layer) => layer.kind !== 'text' || isReadable(layer));
}

export function nameOf({ release: { name, namedBy } }: Site): string | undefined {
  return namedBy.how === 'itself' || namedBy.how === 'habit' ? undefined : name;
}
