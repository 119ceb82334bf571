import { SEVERITIES, type Severity } from '../../core/severity.ts';
import type { ReportedFinding } from './reporter.ts';

/** The exit code is made of these, so they are told even if there are none. */
const COUNTED: readonly Severity[] = ['error', 'warning'];

/** `2 errors, 0 warnings, 1 hint`. */
export function countsOf(findings: readonly ReportedFinding[]): string {
  const counts = SEVERITIES.map((severity) => ({ severity, count: countOf(findings, severity) }));
  return counts
    .filter(({ severity, count }) => count > 0 || COUNTED.includes(severity))
    .map(({ severity, count }) => plural(count, severity))
    .join(', ');
}

export function countOf(findings: readonly ReportedFinding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

export function worstOf(findings: readonly ReportedFinding[]): Severity {
  return SEVERITIES.find((severity) => countOf(findings, severity) > 0) ?? 'hint';
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 || noun === 'info' ? '' : 's'}`;
}
