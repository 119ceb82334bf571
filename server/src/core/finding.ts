import type { Fix } from './fix.ts';
import type { Path } from './path.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** How an editor may draw a finding: faded, or struck through. */
export type Tag = 'unnecessary' | 'deprecated';

/** One thing that is wrong or unwise at one place. */
export interface Finding {
  /** Id of the rule, e.g. `core-node-isolation`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence: the value and its effect. */
  readonly message: string;
  /** The value path that the finding speaks of; it need not be written in the file. */
  readonly path: Path;
  /** Where it shows: the key or value at `path`, or the nearest written ancestor's key. */
  readonly span: Span;
  readonly fixes: readonly Fix[];
  readonly tags: readonly Tag[];
  /** Other places that have to do with it. */
  readonly related?: readonly Related[];
}

/** A place, mostly in another file, that has to do with a finding. */
export interface Related {
  readonly source: Source;
  readonly span: Span;
  readonly message: string;
}
