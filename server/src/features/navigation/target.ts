import type { Source } from '../../core/source.ts';
import type { Span } from '../../core/span.ts';

/** A place to go to. */
export interface Target {
  /** Its text is empty for a file that nobody has read; the place is then the start. */
  readonly source: Source;
  readonly span: Span;
}

/** Each place once, in the order in which they come. */
export function once(targets: readonly Target[]): readonly Target[] {
  const keys = targets.map(({ source, span }) => `${span.start} ${span.end} ${source.name}`);
  return targets.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
