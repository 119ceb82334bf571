import type { Finding } from '../core/finding.ts';
import { duplicateKey } from '../core/rules/file/duplicate-key.ts';
import { yamlSyntax } from '../core/rules/file/yaml-syntax.ts';
import { IDENTITY, nothingChosen } from '../core/rules/operations/nothing-chosen.ts';
import { rankOf } from '../core/severity.ts';
import type { Span } from '../core/span.ts';
import { say, textOf } from '../core/words/say.ts';
import { translate, type Words } from '../core/words/translate.ts';
import type { Typed } from './typed-span.ts';

/**
 * What an editor shows of the findings. Of what is missing altogether, one thing a section, the worst;
 * in values that choose nothing yet, only where to start. What a person is typing, a hint at most. The
 * command line tells all, so that nothing passes there because somebody was left in peace here.
 */
export function calmFindings(
  findings: readonly Finding[],
  typed?: Typed,
  words?: Words,
): readonly Finding[] {
  const shown = startOnly(findings) ?? onePerSection(findings, words);
  if (!typed) return shown;
  return shown
    .filter((finding) => !isMissing(finding) || !isBeginning(finding, typed))
    .map((finding) => whileTyping(finding, typed));
}

/** Where values choose nothing yet, only where to start, and what stops Helm or was written. */
export function untilChosen(findings: readonly Finding[]): readonly Finding[] {
  return startOnly(findings) ?? findings;
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

/** The first thing that is chosen is just being written: the others may come next. */
function isBeginning({ site }: Finding, typed: Typed): boolean {
  const { root } = site?.document ?? {};
  const entries = root?.kind === 'map' ? root.entries : [];
  return entries.every(({ key, keySpan }) => IDENTITY.includes(key) || isWithin(keySpan, typed));
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
function whileTyping(finding: Finding, typed: Typed): Finding {
  const { rule, span, severity } = finding;
  const isBroken = rule.id === yamlSyntax.id && span.start >= typed.above;
  const isTyped = span.start <= typed.end && typed.start <= span.end;
  // What a section lacks may be what comes next; its name is not being typed.
  const isOfName = rule.section === 'shape' || rule.id === duplicateKey.id;
  const isHalf = isBroken || isTyped || (!isOfName && isWithin(span, typed));
  return isHalf && severity !== 'hint' ? { ...finding, severity: 'hint' } : finding;
}

/** In the lines that are being typed, or in those of the keys around them. */
function isWithin({ start }: Span, typed: Typed): boolean {
  return [typed, ...typed.around].some((line) => line.start <= start && start <= line.end);
}
