import type { ChartName } from '../../core/charts/chart.ts';
import type { Role } from '../../core/config.ts';
import type { Position } from '../../core/positions.ts';
import type { Severity } from '../../core/severity.ts';
import type { Profile } from '../../core/values/values.ts';
import type { Style } from '../style.ts';

/** What was found, as plain data. Lines and characters are zero-based, as in LSP. */
export interface Report {
  readonly files: readonly FileReport[];
  readonly summary: Summary;
}

/** Which fixes a format has a use for. */
export type FixesShown = 'all' | 'safe' | 'none';

/** What became of all files that were named or come upon. */
export interface Summary {
  readonly checked: number;
  /** They hold no Polyaxon values. */
  readonly leftAlone: number;
  /** Paths of files that may hold Polyaxon values, and are not checked unless somebody says so. */
  readonly inDoubt: readonly string[];
}

/** A release that a file is a layer of. */
export interface ReportedRelease {
  readonly name: string;
  readonly chart: ChartName;
  readonly version: string;
  /** Paths from the lowest layer on; null for what is not known here. */
  readonly layers: readonly (string | null)[];
  /** The file that names the release, and what that is. */
  readonly namedBy: string;
  readonly how: 'tool' | 'config' | 'comment' | 'habit' | 'itself';
}

export interface FileReport {
  readonly path: string;
  /** All three are null where no Polyaxon values could be read. */
  readonly chart: ChartName | null;
  readonly chartVersion: string | null;
  readonly profile: Profile | null;
  /** `overlay` where it is not known what it is laid over. */
  readonly role: Role | null;
  readonly releases: readonly ReportedRelease[];
  readonly findings: readonly ReportedFinding[];
  /** A line's text, counted from zero; for formats that show it. */
  lineAt?(line: number): string | undefined;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** `gateway.service.type`; empty for the whole file. */
  readonly path: string;
  readonly range: Range;
  readonly fixes: readonly ReportedFix[];
  /** Other places that have to do with it; left out where there are none. */
  readonly related?: readonly ReportedRelated[];
}

export interface ReportedRelated {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface ReportedFix {
  readonly title: string;
  /** `--fix` applies it. */
  readonly safe: boolean;
  /** Empty where a person must fill something in. */
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

/** An output format. What it returns is printed as it is, so it ends with a newline or is empty. */
export type Reporter = (report: Report, style: Style) => string;
