import { repository, version } from '../../../generated/project.js';
import type { Severity } from '../../core/severity.ts';

import { fingerprintsOf } from './fingerprint.ts';
import type {
  FileReport,
  Range,
  Report,
  ReportedFinding,
  ReportedFix,
  ReportedRelated,
} from './reporter.ts';
import { sarifRule } from './sarif-rule.ts';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0, as code scanning services read it. */
export function sarif({ files }: Report): string {
  const ids = [
    ...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule))),
  ].sort();
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'polyaxon-values',
            version,
            ...(repository === undefined ? {} : { informationUri: repository }),
            rules: ids.map((id) => sarifRule(id, levels)),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map((file) => ({ location: locationOf(file) })),
        results: files.flatMap((file) => resultsOf(file, ids)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** SARIF has no hints. */
const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

function resultsOf(file: FileReport, ids: readonly string[]): readonly object[] {
  const fingerprints = fingerprintsOf(file);
  return file.findings.map((finding, index) => {
    const fixes = finding.fixes.filter(({ edits }) => edits.length > 0);
    return {
      ruleId: finding.rule,
      ruleIndex: ids.indexOf(finding.rule),
      level: levels[finding.severity],
      message: { text: finding.message },
      locations: [locationsOf(file, finding)],
      partialFingerprints: { 'ruleAndValuePath/v1': fingerprints[index] },
      ...(finding.related ? { relatedLocations: finding.related.map(relatedLocation) } : {}),
      ...(fixes.length > 0 ? { fixes: fixes.map((fix) => sarifFix(file, fix)) } : {}),
    };
  });
}

function locationsOf(file: FileReport, { path, range }: ReportedFinding): object {
  return {
    physicalLocation: { artifactLocation: locationOf(file), region: regionOf(range) },
    ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path, kind: 'property' }] }),
  };
}

function relatedLocation(related: ReportedRelated, index: number): object {
  const { range, message } = related;
  const physicalLocation = { artifactLocation: locationOf(related), region: regionOf(range) };
  return { id: index + 1, physicalLocation, message: { text: message } };
}

function sarifFix(file: FileReport, { title, edits }: ReportedFix): object {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: regionOf(range),
    ...(text === '' ? {} : { insertedContent: { text } }),
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: locationOf(file), replacements }],
  };
}

/** One-based; the end is behind the last character. Equal ends are a place to insert at. */
function regionOf({ start, end }: Range): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Relative to where the command runs, which for a code scanning service is the repository. */
function locationOf({ path }: Pick<FileReport, 'path'>): object {
  const encoded = (part: string) => part.split('/').map(encodeURIComponent).join('/');
  const [, drive, rest = path] = /^([a-z]:)?(\/.*)$/i.exec(path) ?? [];
  if (rest.startsWith('/')) return { uri: `file://${drive ? `/${drive}` : ''}${encoded(rest)}` };
  return { uri: encoded(path), uriBaseId: '%SRCROOT%' };
}
