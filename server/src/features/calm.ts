import { rankOf } from '../core/config.ts';
import type { Finding } from '../core/finding.ts';
import { nothingChosen } from '../core/rules/operations/nothing-chosen.ts';
import type { Span } from '../core/span.ts';
import { say, textOf } from '../core/words/say.ts';
import { translate, type Words } from '../core/words/translate.ts';

/**
 * What an editor shows of the findings. Of what is missing altogether, one thing a section, the worst;
 * in values that choose nothing yet, only where to start. What a person is typing, a hint at most. The
 * command line tells all, so that nothing passes there because somebody was left in peace here.
 */
export function calmFindings(
  findings: readonly Finding[],
  typed?: Span,
  words?: Words,
): readonly Finding[] {
  const shown = startOnly(findings) ?? onePerSection(findings, words);
  return typed ? shown.map((finding) => whileTyping(finding, typed)) : shown;
}

function startOnly(findings: readonly Finding[]): readonly Finding[] | undefined {
  const starts = findings.filter(({ rule }) => rule.id === nothingChosen.id);
  if (starts.length === 0) return undefined;
  const isStarting = ({ site }: Finding) => starts.some((start) => start.site === site);
  return findings.filter(
    (finding) => starts.includes(finding) || !isMissing(finding) || !isStarting(finding),
  );
}

function onePerSection(findings: readonly Finding[], words: Words | undefined): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings.filter(isMissing)) {
    const key = `${finding.rule.section} ${finding.span.start}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const folded = new Map<Finding, Finding | undefined>();
  for (const group of groups.values()) {
    const [worst, ...others] = group.toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity));
    for (const other of others) folded.set(other, undefined);
    if (worst && others.length > 0) folded.set(worst, withOthers(worst, others, words));
  }
  return findings.flatMap((each) => (folded.has(each) ? (folded.get(each) ?? []) : each));
}

/** Nothing of its section is written. What stops Helm is never left out. */
function isMissing({ site, path: [key], severity }: Finding): boolean {
  return severity !== 'error' && key !== undefined && site?.values.isWritten([key]) === false;
}

function withOthers(
  finding: Finding,
  others: readonly Finding[],
  words: Words | undefined,
): Finding {
  const names = [...new Set(others.map(({ rule }) => rule.id))].join(', ');
  const said = say`${finding.said ?? finding.message} Likewise: ${names}.`;
  return { ...finding, said, message: words ? translate(said, words) : textOf(said) };
}

/** Half a word breaks what follows it, so an error in the syntax may show further down. */
function whileTyping(finding: Finding, typed: Span): Finding {
  const { rule, span, severity } = finding;
  const isBroken = rule.id === 'yaml-syntax' && span.start >= typed.start;
  const isTyped = span.start <= typed.end && typed.start <= span.end;
  return severity !== 'hint' && (isBroken || isTyped) ? { ...finding, severity: 'hint' } : finding;
}
