import type { Finding } from '../core/finding.ts';
import { fixesOf } from '../core/fixes-of.ts';
import type { LintResult } from '../core/lint.ts';
import type { Span } from '../core/span.ts';
import type { Action } from './action.ts';
import { disableInFile, disableOnLine } from './disable-edits.ts';
import { rulePage } from './rule-page.ts';

/** No comment silences these: the file cannot be read, or they are about such comments. */
const CANNOT_DISABLE: readonly string[] = ['yaml-syntax', 'file-too-large', 'unused-directive'];

/**
 * What can be done about the findings that touch a span: all their fixes, then for each rule a comment
 * that silences it, on the line or in the file, and its page. `isAskedFor` may narrow the findings.
 */
export function quickFixes(
  result: LintResult,
  span: Span,
  isAskedFor: (finding: Finding) => boolean = () => true,
): readonly Action[] {
  const findings = result.findings.filter(
    (finding) => touches(finding.span, span) && isAskedFor(finding),
  );
  const first = findings.filter(
    ({ rule }, index) => findings.findIndex((other) => other.rule.id === rule.id) === index,
  );
  return [
    ...findings.flatMap(fixActions),
    ...first.flatMap((finding) => [...disableActions(result, finding), documentation(finding)]),
  ];
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function fixActions(finding: Finding): readonly Action[] {
  const fixes = fixesOf(finding);
  return fixes.map(({ title, edits, safe }, index) => ({
    title,
    kind: 'quickfix',
    edits,
    finding,
    preferred: index === 0 && (safe || fixes.length === 1),
  }));
}

function disableActions(result: LintResult, finding: Finding): readonly Action[] {
  const { id: rule } = finding.rule;
  if (CANNOT_DISABLE.includes(rule)) return [];
  const common = { kind: 'quickfix', finding, preferred: false } as const;
  return [
    {
      ...common,
      title: `Disable ${rule} for this line`,
      edits: [disableOnLine(result, rule, finding.span.start)],
    },
    {
      ...common,
      title: `Disable ${rule} for this file`,
      edits: [disableInFile(result, rule)],
    },
  ];
}

function documentation(finding: Finding): Action {
  const { id: rule } = finding.rule;
  return {
    title: `Show documentation for ${rule}`,
    kind: 'quickfix',
    edits: [],
    finding,
    preferred: false,
    documentation: rulePage(rule),
  };
}
