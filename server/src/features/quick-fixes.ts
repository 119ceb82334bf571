import type { Finding } from '../core/finding.ts';
import type { Fix } from '../core/fix.ts';
import { fixesOf, fixOf } from '../core/fixes-of.ts';
import type { LintResult } from '../core/lint.ts';
import { formatPath, startsWith } from '../core/path.ts';
import { rankOf } from '../core/severity.ts';
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
    ...findings.flatMap((finding) => removal(finding, result)),
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

/** They tell of keys that nothing reads. */
const UNREAD: readonly string[] = ['removed-key', 'dead-key', 'subchart-key-ignored'];

/** What nothing reads may go, if a person says so and nothing in it has a place to move to. */
function removal(finding: Finding, { findings }: LintResult): readonly Action[] {
  const { rule, path, site } = finding;
  const isMovable = (other: Finding) => startsWith(other.path, path) && fixesOf(other).length > 0;
  if (!UNREAD.includes(rule.id) || findings.some(isMovable)) return [];
  const title = say`Remove ${formatPath(path)}`;
  const fix = fixOf({ title, changes: [{ remove: path }] }, site);
  return fix ? [{ title, kind: 'quickfix', edits: fix.edits, finding, preferred: false }] : [];
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
