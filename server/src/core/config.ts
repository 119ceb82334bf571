import type { ChartName } from './charts/chart.ts';
import type { Severity } from './finding.ts';
import type { Profile } from './values/values.ts';

/** `root`: the release's whole values. `overlay`: laid over a base that is elsewhere. */
export type Role = 'root' | 'overlay';

/** What a person may set, in the editor's settings or on the command line. A comment in the file wins. */
export interface Config {
  /** Take the file for Polyaxon values whatever its content looks like. */
  readonly force?: boolean;
  readonly chart?: ChartName;
  readonly version?: string;
  readonly profile?: Profile;
  /** Severity by rule id; a rule that is not named keeps its own. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}
