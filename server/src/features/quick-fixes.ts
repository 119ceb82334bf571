import { rankOf } from '../core/config.ts';
import type { Finding } from '../core/finding.ts';
import type { Fix } from '../core/fix.ts';
import { fixesOf } from '../core/fixes-of.ts';
import type { LintResult } from '../core/lint.ts';
import type { Span } from '../core/span.ts';
import { say } from '../core/words/say.ts';
import type { Action } from './action.ts';
import { canBeDisabled, disableInFile, disableOnLine } from './disable-edits.ts';

/**
 * What can be done about the findings that touch a span: all their fixes, the worst finding's first,
 * each rule's page, and last the comments that silence a rule, on the line or in the file.
 * `isAskedFor` may narrow the findings.
 */
export function quickFixes(
  result: LintResult,
  span: Span,
  isAskedFor: (finding: Finding) => boolean = () => true,
): readonly Action[] {
  const findings = result.findings
    .filter((finding) => touches(finding.span, span) && isAskedFor(finding))
    .toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity));
  const first = findings.filter(
    ({ rule }, index) => findings.findIndex((other) => other.rule.id === rule.id) === index,
  );
  return [
    ...fixActions(findings),
    ...first.map(documentation),
    ...first.flatMap((finding) => disableActions(result, finding)),
  ];
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** A fix that mends two findings is one. One of all is what "auto fix" takes, if one is plainly right. */
function fixActions(findings: readonly Finding[]): readonly Action[] {
  const fixes = findings.flatMap((finding) => {
    const own = fixesOf(finding);
    return own.map((fix) => ({ fix, finding, isOnly: own.length === 1 }));
  });
  const seen = new Map(fixes.map((each) => [keyOf(each.fix), each] as const).toReversed());
  const once = fixes.filter((each) => seen.get(keyOf(each.fix)) === each);
  const preferred = once.find(({ fix }) => fix.safe) ?? once.find(({ isOnly }) => isOnly);
  return once.map((each) => ({
    title: each.fix.title,
    kind: 'quickfix',
    edits: each.fix.edits,
    finding: each.finding,
    preferred: each === preferred,
  }));
}

function keyOf({ title, edits }: Fix): string {
  return JSON.stringify([title, edits]);
}

function disableActions(result: LintResult, finding: Finding): readonly Action[] {
  const { id: rule } = finding.rule;
  if (!canBeDisabled(rule)) return [];
  const common = { kind: 'quickfix', finding, preferred: false } as const;
  return [
    {
      ...common,
      title: say`Disable ${rule} for this line`,
      edits: [disableOnLine(result, rule, finding.span.start)],
    },
    {
      ...common,
      title: say`Disable ${rule} for this file`,
      edits: [disableInFile(result, rule)],
    },
  ];
}

function documentation(finding: Finding): Action {
  const { id } = finding.rule;
  return {
    title: say`Show documentation for ${id}`,
    kind: 'quickfix',
    edits: [],
    finding,
    preferred: false,
    documentation: id,
  };
}
