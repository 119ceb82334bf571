import { rulePage } from '../../features/rule-page.ts';
import type { FileReport, Report, ReportedFinding } from './reporter.ts';
import { attributes, escaped } from './xml.ts';

/**
 * JUnit's XML as CI servers read it: a suite a file, a failed case a finding. Only what may fail a
 * build is told: errors and warnings.
 */
export function junit({ files }: Report): string {
  const suites = files.filter(holdsValues).map((file) => ({ file, failures: failuresOf(file) }));
  const failures = suites.reduce((sum, suite) => sum + suite.failures.length, 0);
  // A file without failures is one case that passed.
  const tests = suites.reduce((sum, suite) => sum + Math.max(suite.failures.length, 1), 0);
  const counts = attributes({ tests, failures, errors: 0 });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="polyaxon-values" ${counts}>`,
    ...suites.flatMap((suite) => testSuite(suite.file, suite.failures)),
    '</testsuites>',
    '',
  ].join('\n');
}

function holdsValues({ chart, findings }: FileReport): boolean {
  return chart !== null || findings.length > 0;
}

function failuresOf({ findings }: FileReport): readonly ReportedFinding[] {
  return findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
}

function testSuite({ path }: FileReport, failures: readonly ReportedFinding[]): readonly string[] {
  const tests = Math.max(failures.length, 1);
  const cases =
    failures.length === 0
      ? [`    <testcase ${attributes({ name: 'no problems', classname: path })}/>`]
      : failures.flatMap((finding) => testCase(path, finding));
  return [
    `  <testsuite ${attributes({ name: path, tests, failures: failures.length, errors: 0 })}>`,
    ...cases,
    '  </testsuite>',
  ];
}

function testCase(file: string, finding: ReportedFinding): readonly string[] {
  const { rule, path, severity, message, range } = finding;
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  const name = path === '' ? rule : `${rule} ${path}`;
  return [
    `    <testcase ${attributes({ name, classname: file })}>`,
    `      <failure ${attributes({ type: severity, message })}>`,
    `${escaped(`${place}: ${message}`)}`,
    `${escaped(rulePage(rule))}</failure>`,
    '    </testcase>',
  ];
}
