import type { Severity } from '../../core/severity.ts';
import { fitted, NARROWEST } from '../prose.ts';
import type { Style } from '../style.ts';
import { countsOf, plural, worstOf } from './counts.ts';
import type { FileReport, Report, ReportedFinding, ReportedRelated, Summary } from './reporter.ts';
import { visible } from './visible.ts';
import { wrapped } from './wrapped.ts';

/** For people, in the shape that ESLint made familiar. What became of the files is always said. */
export function stylish({ files, summary }: Report, style: Style): string {
  const shown = files.filter(({ findings }) => findings.length > 0);
  const sections = shown.map((file) => section(file, style));
  const findings = shown.flatMap((file) => file.findings);
  const text = `${[...sections, ending(findings, summary, style)].join('\n\n')}\n`;
  return fitted(text, style.columns);
}

/** How many problems, what can be done at once, and what became of the files. */
export function ending(
  findings: readonly ReportedFinding[],
  summary: Summary,
  style: Style,
): string {
  return [...problems(findings, style), ...told(summary, style)].join('\n');
}

function told({ checked, leftAlone, inDoubt }: Summary, style: Style): readonly string[] {
  const counts = [
    `${plural(checked, 'file')} checked`,
    ...(leftAlone > 0 ? [`${leftAlone} left alone`] : []),
    ...(inDoubt.length > 0 ? [`${inDoubt.length} in doubt`] : []),
  ];
  const doubts = inDoubt.map(
    (path) => `  ${visible(path)} may hold Polyaxon values; --chart platform checks it`,
  );
  return [counts.join(', '), ...doubts].map(style.dim);
}

function section({ path, findings }: FileReport, style: Style): string {
  const rows = findings.map(({ range: { start }, severity, message, rule, related = [] }) => ({
    line: String(start.line + 1),
    column: String(start.character + 1),
    severity,
    message: visible(message),
    rule,
    related: related.map(relatedLine),
  }));
  const width = (cell: (row: (typeof rows)[number]) => string) =>
    rows.reduce((widest, row) => Math.max(widest, cell(row).length), 0);
  const lineWidth = width((row) => row.line);
  const columnWidth = width((row) => row.column);
  const severityWidth = width((row) => row.severity);
  const messageWidth = width((row) => row.message);
  const ruleWidth = width((row) => row.rule);
  const lines = rows.flatMap(({ line, column, severity, message, rule, related }) => {
    const position = `${line.padStart(lineWidth)}:${column.padEnd(columnWidth)}`;
    const level = paintOf(severity, style)(severity.padEnd(severityWidth));
    const indent = ' '.repeat(position.length + 4);
    const before = position.length + severityWidth + 6;
    // Where the table is wider than the terminal, what does not fit goes below.
    if (before + messageWidth + 2 + ruleWidth > style.columns) {
      const isRoomy = style.columns - before >= NARROWEST;
      const at = isRoomy ? before : 4;
      const text = wrapped(`${message} (${rule})`, style.columns - at);
      const [first = '', ...rest] = isRoomy ? text : ['', ...text];
      return [
        `  ${style.dim(position)}  ${level}  ${first}`.trimEnd(),
        ...rest.map((each) => ' '.repeat(at) + each),
        ...related.map((text) => indent + style.dim(text)),
      ];
    }
    return [
      `  ${style.dim(position)}  ${level}  ${message.padEnd(messageWidth)}  ${style.dim(rule)}`,
      ...related.map((text) => indent + style.dim(text)),
    ];
  });
  return [style.underline(visible(path)), ...lines].join('\n');
}

/** A place that a terminal makes a link of. */
function relatedLine({ path, range: { start }, message }: ReportedRelated): string {
  return visible(`${path}:${start.line + 1}:${start.character + 1}  ${message}`);
}

function problems(findings: readonly ReportedFinding[], style: Style): readonly string[] {
  if (findings.length === 0) return [];
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  const lines = [
    `✖ ${plural(findings.length, 'problem')} (${countsOf(findings)})`,
    ...(fixable > 0 ? [`  ${fixable} fixable with --fix`] : []),
  ];
  return lines.map(paintOf(worstOf(findings), style));
}

function paintOf(severity: Severity, style: Style): (text: string) => string {
  if (severity === 'error') return style.red;
  if (severity === 'warning') return style.yellow;
  return severity === 'info' ? style.blue : style.dim;
}
