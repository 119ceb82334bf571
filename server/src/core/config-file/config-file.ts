import type { ChartName } from '../charts/chart.ts';
import type { Config } from '../config.ts';
import type { Override } from '../hosts/host.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../span.ts';
import type { Profile } from '../values/values.ts';

/** What a file is called that holds the configuration of its folder and all below. */
export const CONFIG_FILE = '.polyaxon-values.yaml';

/** A configuration, as far as it makes sense. */
export interface ConfigFile {
  readonly releases: readonly NamedRelease[];
  readonly profile?: Profile;
  readonly rules?: NonNullable<Config['rules']>;
  /** Glob patterns, relative to the file's folder. */
  readonly exclude: readonly string[];
}

export interface NamedRelease {
  readonly name: string;
  readonly chart?: ChartName;
  readonly version?: { readonly text: string; readonly span: Span };
  readonly profile?: Profile;
  /** Paths as they are written. */
  readonly values: readonly (Span & { readonly path: string })[];
  readonly set: readonly Override[];
}

/** Something that is wrong in a configuration, and the word that would be right. */
export interface ConfigProblem extends Problem {
  readonly replacement?: string;
}
