import type { Config } from '../../core/config.ts';
import type { Site } from '../../core/hosts/site.ts';
import { type LintResult, lint } from '../../core/lint.ts';
import type { Source } from '../../core/source.ts';
import type { Problem } from '../arguments.ts';
import type { ReleasePair } from './plan-release.ts';

/** A text with what is read from it; undefined where it holds no Polyaxon values. */
export function readRelease(source: Source, config: Config): LintResult | undefined {
  return lint(source, config);
}

function isBroken({ document }: Site): boolean {
  return document.problems.some(({ kind }) => kind === 'syntax');
}

/** The releases that two texts have in common, by their order in the text. */
export function pairReleases(
  path: string,
  before: LintResult,
  after: LintResult,
): readonly ReleasePair[] | Problem {
  const broken = [before, after].find(({ sites }) => sites.some(isBroken));
  if (broken) {
    const which = broken === before ? 'what is deployed' : 'the new text';
    return { problem: `${path}: ${which} is no valid YAML, so what it changes cannot be told` };
  }
  if (before.sites.length !== after.sites.length) {
    const problem = `${path}: it held the values of ${before.sites.length} deployments and now those of ${after.sites.length}; they cannot be paired`;
    return { problem };
  }
  const pairs = after.sites.flatMap((site, i) => {
    const old = before.sites[i];
    return old
      ? [{ path, before: { result: before, site: old }, after: { result: after, site } }]
      : [];
  });
  const other = pairs.find(
    (pair) => pair.before.site.values.chart.name !== pair.after.site.values.chart.name,
  );
  if (!other) return pairs;
  const [from, to] = [other.before, other.after].map(({ site }) => site.values.chart.name);
  return {
    problem: `${path}: it was for the ${from} chart and is now for ${to}; that is another deployment, not a change`,
  };
}
