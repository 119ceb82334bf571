import type { Finding } from './finding.ts';
import { duplicateKey } from './rules/file/duplicate-key.ts';
import { fileTooLarge } from './rules/file/file-too-large.ts';
import { severalDocuments } from './rules/file/several-documents.ts';
import { yamlSyntax } from './rules/file/yaml-syntax.ts';
import type { RuleMeta } from './rules/rule.ts';
import type { Span } from './span.ts';
import type { YamlFile, YamlProblem } from './yaml/tree.ts';

/** What is wrong with a file before its values are looked at. */
export function checkFile(file: YamlFile, tooLarge: boolean): readonly Finding[] {
  if (tooLarge) {
    const message = 'This file is too large to be checked: it has more than 2 million characters.';
    return [fileFinding(fileTooLarge, { start: 0, end: 0 }, message)];
  }
  const findings: Finding[] = [];
  for (const { problems } of file.documents) {
    for (const { kind, message, start, end } of worthTelling(problems)) {
      const rule = kind === 'syntax' ? yamlSyntax : duplicateKey;
      const text = kind === 'syntax' ? message : `${message}; Helm takes the last one alone`;
      findings.push(fileFinding(rule, spanOnLine(file.text, start, end), sentence(text)));
    }
  }
  const [first, second] = file.documents.filter(({ root }) => root !== undefined);
  if (first?.root && first.root.kind !== 'map') {
    const kind = first.root.kind === 'list' ? 'a list' : 'a single value';
    const message = `Helm expects a map of values and refuses ${kind} at the top level.`;
    findings.push(
      fileFinding(yamlSyntax, spanOnLine(file.text, ...ends(first.root.span)), message),
    );
  }
  if (second) {
    const message = 'Helm 3 ignores this document; Helm 4 merges it over the first one.';
    findings.push(
      fileFinding(severalDocuments, spanOnLine(file.text, ...ends(second.root?.span)), message),
    );
  }
  return findings;
}

/** Syntax errors after the first one of a document mostly follow from it. */
function worthTelling(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  const first = problems.find(({ kind }) => kind === 'syntax');
  return problems.filter((problem) => problem === first || problem.kind !== 'syntax');
}

function ends(span: Span | undefined): [number, number] {
  return [span?.start ?? 0, span?.end ?? 0];
}

/** A problem may span the rest of the file; one line of it is enough to see it. */
function spanOnLine(text: string, start: number, end: number): Span {
  const from = Math.min(start, text.length);
  const newline = text.indexOf('\n', from);
  const stop = Math.min(Math.max(end, from), newline === -1 ? text.length : newline);
  return { start: from, end: Math.max(from, stop) };
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

export function fileFinding(rule: RuleMeta, span: Span, message: string): Finding {
  const { id, severity } = rule;
  return { rule: id, severity, message, path: [], span, fixes: [], tags: [] };
}
