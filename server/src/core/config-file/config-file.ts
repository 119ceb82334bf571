import type { ChartName } from '../charts/chart.ts';
import type { Config } from '../config.ts';
import type { Span } from '../span.ts';
import type { SetValue } from '../values/set-values.ts';
import type { Profile } from '../values/values.ts';

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
  /** Where its name is written. */
  readonly span: Span;
  readonly chart?: ChartName;
  readonly version?: { readonly text: string; readonly span: Span };
  readonly profile?: Profile;
  /** Paths as they are written. */
  readonly values: readonly (Span & { readonly path: string })[];
  readonly set: readonly SetValue[];
}
