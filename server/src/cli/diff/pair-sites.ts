import type { Config } from '../../core/config.ts';
import type { LintResult } from '../../core/lint.ts';
import { faultOf, givenName } from '../../core/plan/pair-releases.ts';
import type { ReleasePair } from '../../features/plan/plan-release.ts';
import type { Problem } from '../arguments.ts';

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
    const fault = faultOf(old, site);
    if (fault !== undefined) return [{ problem: `${file}: ${fault}` }];
    return [{ ...pair, name: givenName(site.release) }];
  });
}
