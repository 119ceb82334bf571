import type { ChartName } from './charts/chart.ts';
import type { Level } from './severity.ts';

import type { Profile } from './values/values.ts';

/*
 * The words that settings, the command line, comments and the configuration file share. Each is
 * written here once; types, readers, schemas and help go by them.
 */

export const CHARTS = ['platform', 'agent'] as const satisfies readonly ChartName[];

export const PROFILES = ['production', 'trial'] as const satisfies readonly Profile[];

/** `root`: the release's whole values. `overlay`: laid over a base that is not known here. */
export const ROLES = ['root', 'overlay'] as const;

export type Role = (typeof ROLES)[number];

/** What is deployed, as far as an editor can tell: what is committed, or what is saved. */
export const CHANGE_BASES = ['commit', 'saved', 'off'] as const;

export type ChangeBase = (typeof CHANGE_BASES)[number];

/** A version as a person may write it, as the pattern of a regular expression. */
export const VERSION_FORM = '^(?:latest|v?\\d+(?:\\.\\d+){0,2}(?:-[\\w.]+)?)$';

/** In words, behind "takes". */
export const VERSION_WORDS = 'a version such as 2.15.1';

/** Past this many characters a text is not parsed: a person would wait for seconds. */
export const MAX_LENGTH = 2_000_000;

/** What a person may set, in the editor's settings or on the command line. A comment in the file wins. */
export interface Config {
  /** Take the file for Polyaxon values whatever its content looks like. */
  readonly force?: boolean;
  /** Chart, version and profile win over what the configuration file says of a release. */
  readonly isTyped?: true;
  readonly chart?: ChartName;
  readonly version?: string;
  readonly profile?: Profile;
  /** Severity by rule id; a rule that is not named keeps its own. */
  readonly rules?: Readonly<Record<string, Level>>;
}
