import { byConsequence, CONSEQUENCE_WORDS, namesOf } from '../../features/plan/words.ts';
import { github as githubFindings } from '../reporters/github.ts';
import type { Report } from '../reporters/reporter.ts';
import { sarif as sarifFindings } from '../reporters/sarif.ts';
import type { ToldPlan } from './plan-reporter.ts';

/** Annotations: each finding in its line, and one for all that happens to a release. */
export function github(report: ToldPlan): string {
  const plans = report.releases.flatMap(({ path, objects }) => {
    if (objects.length === 0) return [];
    const happens = byConsequence(objects).map(
      ([consequence, found]) => `${CONSEQUENCE_WORDS[consequence].text}: ${namesOf(found)}`,
    );
    return [`::notice file=${encode(path)},title=plan::${happens.map(encode).join('%0A')}\n`];
  });
  return githubFindings(findingsOf(report)) + plans.join('');
}

export function sarif(report: ToldPlan): string {
  return sarifFindings(findingsOf(report));
}

/** The findings of all releases, by file. */
function findingsOf({ releases }: ToldPlan): Report {
  const found = releases.flatMap(({ chart, findings }) =>
    findings.map((finding) => ({ chart, finding })),
  );
  const files = [...new Set(found.map(({ finding }) => finding.file))];
  return {
    summary: { checked: files.length, leftAlone: 0, inDoubt: [] },
    files: files.map((path) => {
      const here = found.filter(({ finding }) => finding.file === path);
      return {
        path,
        chart: here[0]?.chart ?? null,
        chartVersion: null,
        profile: null,
        role: null,
        releases: [],
        findings: here.map(({ finding }) => finding),
      };
    }),
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
