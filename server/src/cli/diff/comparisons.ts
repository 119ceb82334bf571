import type { ReleasePair } from '../../features/plan/plan-release.ts';

/** What there is to compare. */
export interface Comparisons {
  readonly pairs: readonly ReleasePair[];
  /** Of what nothing can be told, and why; no fault of anybody. */
  readonly remarks: readonly string[];
  /** What could not be done. */
  readonly problems: readonly string[];
}
