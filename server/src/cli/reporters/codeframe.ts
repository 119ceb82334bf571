import type { Severity } from '../../core/severity.ts';
import { fitted } from '../prose.ts';
import type { Style } from '../style.ts';
import type { FileReport, Report, ReportedFinding } from './reporter.ts';
import { ending } from './stylish.ts';
import { visible } from './visible.ts';
import { wrapped } from './wrapped.ts';

/** How many lines stand above and below the one that is meant. */
const AROUND = 1;

/** For people who want to see the lines: each finding with its place in the text. */
export function codeframe({ files, summary }: Report, style: Style): string {
  const findings = files.flatMap((file) => file.findings);
  const frames = files.flatMap((file) => file.findings.map((each) => frame(file, each, style)));
  const end = fitted(ending(findings, summary, style), style.columns);
  return `${[...frames, end].join('\n\n')}\n`;
}

function frame({ path, lineAt }: FileReport, finding: ReportedFinding, style: Style): string {
  const { range, severity, message, rule } = finding;
  const { start } = range;
  const place = style.underline(visible(`${path}:${start.line + 1}:${start.character + 1}`));
  const paint = paintOf(severity, style);
  const head = fitted(`${place}  ${paint(severity)}  ${style.dim(rule)}`, style.columns);
  const text = wrapped(visible(message), style.columns);
  return [head, ...text, ...code(range, lineAt, paint, style)].join('\n');
}

function code(
  { start, end }: ReportedFinding['range'],
  lineAt: FileReport['lineAt'],
  paint: (text: string) => string,
  style: Style,
): readonly string[] {
  const rows: string[] = [];
  const width = String(start.line + 1 + AROUND).length;
  const number = (text: string) => style.dim(`${text.padStart(width)} | `);
  const cut = (text: string) => text.slice(0, Math.max(style.columns - width - 3, 20));
  for (let line = Math.max(0, start.line - AROUND); line <= start.line + AROUND; line += 1) {
    const text = lineAt?.(line);
    if (text === undefined) continue;
    rows.push(`${number(String(line + 1))}${cut(visible(text))}`.trimEnd());
    if (line !== start.line) continue;
    const before = visible(text.slice(0, start.character)).length;
    const last = end.line === start.line ? end.character : text.length;
    const marked = visible(text.slice(start.character, last)).length;
    const marks = cut(`${' '.repeat(before)}${'^'.repeat(Math.max(marked, 1))}`);
    rows.push(`${number('')}${paint(marks)}`);
  }
  return rows;
}

function paintOf(severity: Severity, style: Style): (text: string) => string {
  if (severity === 'error') return style.red;
  if (severity === 'warning') return style.yellow;
  return severity === 'info' ? style.blue : style.dim;
}
