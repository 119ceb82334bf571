import type { Severity } from '../../core/severity.ts';
import type { FileReport, Report, ReportedFinding } from './reporter.ts';
import { attributes } from './xml.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

/** For Jenkins, SonarQube, reviewdog and whatever else reads Checkstyle's XML. */
export function checkstyle({ files }: Report): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<checkstyle version="4.3">',
    ...files.filter(({ findings }) => findings.length > 0).flatMap(fileElement),
    '</checkstyle>',
    '',
  ].join('\n');
}

function fileElement({ path, findings }: FileReport): readonly string[] {
  return [`  <file ${attributes({ name: path })}>`, ...findings.map(errorElement), '  </file>'];
}

function errorElement({ range, severity, message, rule }: ReportedFinding): string {
  const { line, character } = range.start;
  const given = {
    line: line + 1,
    column: character + 1,
    severity: SEVERITIES[severity],
    message,
    source: `polyaxon-values.${rule}`,
  };
  return `    <error ${attributes(given)}/>`;
}
