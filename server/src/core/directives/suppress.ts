import type { Finding } from '../finding.ts';
import type { Span } from '../span.ts';
import type { YamlComment } from '../yaml/tree.ts';

/** One rule named in one `# polyaxon-values-disable-…` comment; `*` where none is named. */
export interface Suppression {
  readonly rule: string;
  /** Where the rule's name stands, or the whole comment for `*`. */
  readonly span: Span;
  readonly comment: YamlComment;
  /** How many rules the comment names. */
  readonly rules: number;
  /** Zero-based line that it silences; undefined for the whole file. */
  readonly line: number | undefined;
}

const DIRECTIVE = /^#\s*polyaxon-values-disable-(next-line|line|file)\b(.*)$/;

/** Reads the directives. `-next-line` means the next line that holds more than a comment. */
export function readSuppressions(
  text: string,
  comments: readonly YamlComment[],
  lineAt: (offset: number) => number,
): readonly Suppression[] {
  return comments.flatMap((comment) => {
    const match = DIRECTIVE.exec(comment.text);
    if (!match) return [];
    const [, scope, rest = ''] = match;
    const names = rest.split(/\s--(?:\s|$)/, 1)[0] ?? '';
    const line =
      scope === 'file'
        ? undefined
        : scope === 'line'
          ? lineAt(comment.start)
          : nextContentLine(text, lineAt(comment.start));
    const offset = comment.end - rest.length;
    const found = [...names.matchAll(/[\w-]+/g)].map(({ 0: rule, index }) => ({
      rule,
      span: { start: offset + index, end: offset + index + rule.length },
    }));
    const named = found.length > 0 ? found : [{ rule: '*', span: comment }];
    return named.map(({ rule, span }) => ({ rule, span, comment, rules: named.length, line }));
  });
}

function nextContentLine(text: string, line: number): number {
  const lines = text.split('\n');
  let next = line + 1;
  while (next < lines.length && /^\s*(#.*)?$/.test(lines[next] ?? '')) next++;
  return next;
}

export interface Suppressed {
  readonly kept: readonly Finding[];
  readonly unused: readonly Suppression[];
}

/** Splits off the findings that a directive silences, and tells which directives silence nothing. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  lineAt: (offset: number) => number,
): Suppressed {
  if (suppressions.length === 0) return { kept: findings, unused: [] };
  const used = new Set<Suppression>();
  const kept = findings.filter((finding) => {
    const line = lineAt(finding.span.start);
    const matching = suppressions.filter(
      (directive) =>
        (directive.rule === '*' || directive.rule === finding.rule.id) &&
        (directive.line === undefined || directive.line === line),
    );
    for (const directive of matching) used.add(directive);
    return matching.length === 0;
  });
  return { kept, unused: suppressions.filter((directive) => !used.has(directive)) };
}
