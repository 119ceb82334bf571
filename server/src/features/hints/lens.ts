import type { Span } from '../../core/span.ts';
import type { Target } from '../navigation/target.ts';

/** A line that an editor shows above a place of a text. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** Where it leads, if a person follows it. */
  readonly target?: Target;
}
