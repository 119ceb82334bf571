import { github as githubFindings } from '../reporters/github.ts';
import type { Report } from '../reporters/reporter.ts';
import { sarif as sarifFindings } from '../reporters/sarif.ts';
import type { PlanReport } from './plan-report.ts';
import { byConsequence, CONSEQUENCE_WORDS, namesOf } from './words.ts';

/** Annotations: each finding in its line, and one for all that happens to a release. */
export function github(report: PlanReport): string {
  const plans = report.releases.flatMap(({ path, objects }) => {
    if (objects.length === 0) return [];
    const happens = byConsequence(objects).map(
      ([consequence, found]) => `${CONSEQUENCE_WORDS[consequence]}: ${namesOf(found)}`,
    );
    return [`::notice file=${encode(path)},title=plan::${happens.map(encode).join('%0A')}\n`];
  });
  return githubFindings(findingsOf(report)) + plans.join('');
}

export function sarif(report: PlanReport): string {
  return sarifFindings(findingsOf(report));
}

function findingsOf({ releases }: PlanReport): Report {
  return {
    files: releases.map(({ path, chart, findings }) => ({
      path,
      chart,
      chartVersion: null,
      profile: null,
      findings,
    })),
  };
}

/** Names and paths have nothing of what the runner obeys but these. */
function encode(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(',', '%2C');
}
