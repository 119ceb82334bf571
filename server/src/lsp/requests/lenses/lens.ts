import type { LintResult } from '../../../core/lint.ts';
import type { Conversion } from '../../conversion.ts';
import type { Linted } from '../../lint-cache.ts';
import type { ServerContext } from '../../server-context.ts';

/** Something that has lenses to show. */
export type LensSource = (
  context: ServerContext,
  result: LintResult,
  conversion: Conversion,
  current: Linted,
) => readonly Lens[] | Promise<readonly Lens[]>;

export interface Lens {
  readonly start: number;
  readonly title: string;
  /** A command of the client; empty for a lens that only tells. */
  readonly command: string;
  readonly arguments?: readonly unknown[];
}
