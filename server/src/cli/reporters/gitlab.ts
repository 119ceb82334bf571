import type { Severity } from '../../core/severity.ts';
import { fingerprintsOf } from './fingerprint.ts';
import type { Report } from './reporter.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

/** A GitLab code quality report: https://docs.gitlab.com/ci/testing/code_quality/. */
export function gitlab({ files }: Report): string {
  const issues = files.flatMap((file) => {
    const fingerprints = fingerprintsOf(file);
    return file.findings.map(({ rule, severity, message, range }, index) => ({
      description: message,
      check_name: rule,
      fingerprint: fingerprints[index],
      severity: SEVERITIES[severity],
      location: {
        path: file.path,
        lines: { begin: range.start.line + 1, end: range.end.line + 1 },
      },
    }));
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
