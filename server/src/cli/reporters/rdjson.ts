import type { Severity } from '../../core/severity.ts';
import { rulePage } from '../../features/rule-page.ts';
import type { FileReport, Range, Report, ReportedFinding } from './reporter.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};

/** reviewdog's format: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf. */
export function rdjson({ files }: Report): string {
  const diagnostics = files.flatMap((file) =>
    file.findings.map((finding) => diagnostic(file, finding)),
  );
  return `${JSON.stringify({ source: { name: 'polyaxon-values' }, diagnostics }, null, 2)}\n`;
}

function diagnostic({ path, lineAt }: FileReport, finding: ReportedFinding): object {
  const { rule, severity, message, range, fixes, related = [] } = finding;
  const toRange = (of: Range) => rangeOf(of, lineAt);
  // A suggestion is one range and its new text; a fix in several places is none.
  const suggestions = fixes.flatMap(({ edits: [edit, ...others] }) =>
    edit && others.length === 0 ? [{ range: toRange(edit.range), text: edit.text }] : [],
  );
  return {
    message,
    location: { path, range: toRange(range) },
    severity: SEVERITIES[severity],
    code: { value: rule, url: rulePage(rule) },
    ...(suggestions.length > 0 ? { suggestions } : {}),
    ...(related.length > 0
      ? {
          related_locations: related.map((it) => ({
            message: it.message,
            location: { path: it.path, range: rangeOf(it.range, undefined) },
          })),
        }
      : {}),
  };
}

/** One-based; columns count bytes of UTF-8. Of a file whose text is not at hand only lines are told. */
function rangeOf({ start, end }: Range, lineAt: FileReport['lineAt']): object {
  const at = ({ line, character }: Range['start']) => {
    const text = lineAt?.(line);
    if (text === undefined) return { line: line + 1 };
    const column = new TextEncoder().encode(text.slice(0, character)).length + 1;
    return { line: line + 1, column };
  };
  return { start: at(start), end: at(end) };
}
