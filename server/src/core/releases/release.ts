import type { ChartName } from '../charts/chart.ts';
import type { Override } from '../hosts/host.ts';
import type { Problem } from '../problem.ts';
import type { Source } from '../source.ts';
import type { Profile } from '../values/values.ts';

/** Values files in the order in which Helm lays them over a chart (`-f base.yaml -f prod.yaml`). */
export interface Release {
  readonly name: string;
  /** The base first; each file once. */
  readonly layers: readonly Source[];
  /** No layer is missing or unread, and nothing below the first one is unknown. */
  readonly complete: boolean;
  readonly chart?: ChartName;
  readonly version?: string;
  readonly profile?: Profile;
  /** What is set over all files, as with `--set`, and the file that says so. */
  readonly set?: { readonly source: Source; readonly values: readonly Override[] };
}

/** A file's place in a release. */
export interface InRelease {
  readonly release: Release;
  readonly index: number;
}

/** All releases that a file is a layer of, and what is wrong with the comment that names layers. */
export interface FileReleases {
  readonly releases: readonly InRelease[];
  readonly problems: readonly Problem[];
}

export const NO_RELEASES: FileReleases = { releases: [], problems: [] };

/** Why a file cannot be a layer. */
export type Unread = 'missing' | 'outside' | 'unreadable';

/**
 * A file by its name (see `file-names.ts`), as far as a shell has it; the source's own name is the same.
 * Undefined where that is not known yet.
 */
export type SourceOf = (name: string) => Source | { readonly unread: Unread } | undefined;
